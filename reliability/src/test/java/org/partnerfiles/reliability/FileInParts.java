package org.partnerfiles.reliability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileParts;
import org.partnerfiles.io.BlockRows;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.FileSource;
import org.partnerfiles.io.PartReader;
import org.partnerfiles.io.PartResult;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;

/** Reads a file as several machines do: in parts, and the rows that share keys once more in one place. */
final class FileInParts<R> {

    private final FileParts<R> parts;
    private final FileSource file;
    private final FileHead head;
    private final TreeMap<Long, Row<R>> rows = new TreeMap<>();
    private final Map<Long, List<Row.Place>> byKey = new HashMap<>();
    private final ValidationReport report;

    FileInParts(FileFormat<R> format, byte[] bytes, String name, int blockBytes) throws IOException {
        this.parts = format.parts();
        this.file = offset -> {
            ByteArrayInputStream in = new ByteArrayInputStream(bytes);
            in.skipNBytes(offset);
            return in;
        };
        this.head = Serialized.copy(parts.head(file, name));
        List<BlockRows> blocks = new ArrayList<>();
        for (long from = 0; from < bytes.length; from += blockBytes) {
            blocks.add(Serialized.copy(parts.scan(head, file, from, from + blockBytes)));
        }
        List<PartResult> results = new ArrayList<>();
        for (FilePart part : parts.parts(head, blocks)) {
            results.add(read(part));
        }
        List<FilePart> shared = shared();
        this.report = parts.merge(head, results, shared.isEmpty() ? null : judge(shared), file);
    }

    private PartResult read(FilePart part) throws IOException {
        try (PartReader<R> reader = parts.reader(head, part, file)) {
            for (Row<R> row : reader) {
                rows.put(row.number(), row);
                for (long key : parts.keys(row)) {
                    byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(row.place());
                }
            }
            return Serialized.copy(reader.result());
        }
    }

    private List<FilePart> shared() {
        TreeMap<Long, FilePart> shared = new TreeMap<>();
        for (List<Row.Place> same : byKey.values()) {
            for (Row.Place place : same.size() > 1 ? same : List.<Row.Place>of()) {
                long end = place.offset() + place.length();
                shared.put(place.number(), new FilePart(place.offset(), end, place.line(), place.number() - 1));
            }
        }
        return List.copyOf(shared.values());
    }

    private PartResult judge(List<FilePart> shared) throws IOException {
        try (PartReader<R> reader = parts.judge(head, shared, file)) {
            reader.forEach(row -> rows.put(row.number(), row));
            return Serialized.copy(reader.result());
        }
    }

    List<Row<R>> rows() {
        return List.copyOf(rows.values());
    }

    ValidationReport report() {
        return report;
    }
}
