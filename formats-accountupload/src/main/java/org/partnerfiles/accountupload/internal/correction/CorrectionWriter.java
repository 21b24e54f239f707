package org.partnerfiles.accountupload.internal.correction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.CorrectedUpload;
import org.partnerfiles.accountupload.RefusedRecord;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;

/** Writes corrected records as an upload. */
public final class CorrectionWriter {

    private record Corrected(UploadAccount record, UnmappedCells unmapped) {}

    private CorrectionWriter() {}

    public static CorrectedUpload write(
            List<RefusedRecord> refused,
            List<String> headers,
            Path file,
            FileFormat<UploadAccount> format,
            Function<RefusedRecord, @Nullable UploadAccount> correction)
            throws IOException {
        List<Corrected> corrected = new ArrayList<>();
        for (RefusedRecord record : refused) {
            UploadAccount account = correction.apply(record);
            if (account != null) {
                corrected.add(new Corrected(account, record.unmapped()));
            }
        }
        try (RecordWriter<UploadAccount> writer = format.writer(file, columns(headers, corrected))) {
            boolean any = false;
            for (Corrected one : corrected) {
                List<Finding> findings = writer.offer(one.record, one.unmapped);
                any |= findings.stream().map(Finding::effect).noneMatch(Effect::isError);
            }
            if (any) {
                writer.publish();
                return new CorrectedUpload(file, writer.report());
            }
            return new CorrectedUpload(null, writer.report());
        }
    }

    /** The columns of the upload, and those that a correction has filled. */
    private static FileColumns columns(List<String> headers, List<Corrected> corrected) {
        List<String> all = new ArrayList<>(headers);
        List<String> known = new ArrayList<>();
        for (Column<UploadAccount, ?> column : AccountTable.TABLE.columns()) {
            if (!headers.contains(column.header())
                    && corrected.stream().anyMatch(one -> isGiven(column.valueIn(one.record)))) {
                all.add(column.header());
            }
        }
        for (String header : all) {
            if (AccountTable.TABLE.column(header) != null) {
                known.add(header);
            }
        }
        return new FileColumns(all, known);
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }
}
