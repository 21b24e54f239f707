package org.partnerfiles.accountupload;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.report.ValidationReport;

/**
 * What became of the records of an error file once they were corrected.
 *
 * @param file the new upload, or null where no record was left to be uploaded
 * @param report what is wrong with the corrected records; a rejected one is not in the file
 */
public record CorrectedUpload(@Nullable Path file, ValidationReport report) {}
