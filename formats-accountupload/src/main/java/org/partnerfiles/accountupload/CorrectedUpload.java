package org.partnerfiles.accountupload;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.report.ValidationReport;

/**
 * The result of correcting the records of an error file.
 *
 * @param file the new upload, or null if no record was left to upload
 * @param report the findings on the corrected records; a rejected one is not in the file
 */
public record CorrectedUpload(@Nullable Path file, ValidationReport report) {}
