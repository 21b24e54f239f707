package org.partnerfiles.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

/**
 * A file that is read and checked in parts, as an engine on several machines does it; whatever goes from one machine to another is
 * serialised.
 *
 * @param rows its rows, those that were judged together in their places
 * @param report its report
 */
public record FileInParts<R>(List<Row<R>> rows, ValidationReport report) {

    /** {@return a source of bytes} */
    public static FileSource source(byte[] file) {
        return offset -> {
            ByteArrayInputStream in = new ByteArrayInputStream(file);
            in.skipNBytes(offset);
            return in;
        };
    }

    /** {@return an equal value that was sent to another machine} */
    public static <T> T sent(T value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked") // what was written
            T read = (T) in.readObject();
            return read;
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    /** {@return what the blocks of a file mean} */
    public static <R> List<BlockRows> scan(FileFormat<R> format, FileHead head, byte[] file, int blockBytes)
            throws IOException {
        List<BlockRows> blocks = new ArrayList<>();
        for (long from = 0; from < file.length; from += blockBytes) {
            blocks.add(sent(format.parts().scan(head, source(file), from, from + blockBytes)));
        }
        return blocks;
    }

    /** {@return a row as a part of its own} */
    public static FilePart partOf(Row<?> row) {
        Row.Place place = row.place();
        return new FilePart(place.offset(), place.offset() + place.length(), place.line(), place.number() - 1);
    }

    /** Reads a file with a name in parts of some bytes. */
    public static <R> FileInParts<R> read(FileFormat<R> format, byte[] file, @Nullable String name, int blockBytes)
            throws IOException {
        FileParts<R> parts = format.parts();
        FileHead head = sent(parts.head(source(file), name));
        TreeMap<Long, Row<R>> rows = new TreeMap<>();
        Map<Long, List<Row<R>>> byKey = new HashMap<>();
        List<PartResult> results = new ArrayList<>();
        for (FilePart part : parts.parts(head, scan(format, head, file, blockBytes))) {
            try (PartReader<R> reader = format.parts().reader(head, sent(part), source(file))) {
                for (Row<R> row : reader) {
                    rows.put(row.number(), row);
                    for (long key : parts.keys(row)) {
                        byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
                    }
                }
                results.add(sent(reader.result()));
            }
        }
        TreeMap<Long, FilePart> shared = new TreeMap<>();
        byKey.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            for (Row<R> row : same) {
                shared.put(row.number(), partOf(row));
            }
        });
        PartResult judged = null;
        if (!shared.isEmpty()) {
            try (PartReader<R> reader = parts.judge(head, List.copyOf(shared.values()), source(file))) {
                reader.forEach(row -> rows.put(row.number(), row));
                judged = sent(reader.result());
            }
        }
        return new FileInParts<>(List.copyOf(rows.values()), parts.merge(head, results, judged, source(file)));
    }
}
