package org.partnerfiles.reliability.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/** The rows of a text as this library and two others read it, each in its strictest mode. */
final class CsvParsers {

    /** A row that cannot be read. */
    static final List<String> UNREADABLE = List.of("\0unreadable");

    private CsvParsers() {}

    static List<List<String>> ours(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (RowReader source = new RowReader(new ByteArrayInputStream(bytes), Layout.csv(), Limits.standard())) {
            List<List<String>> rows = new ArrayList<>();
            RawRow row = new RawRow();
            while (source.next(row)) {
                rows.add(row.fault == RawRow.Fault.NONE ? cells(row) : UNREADABLE);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(RawRow row) {
        return row.cellList();
    }

    static String written(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowWriter sink = new RowWriter(bytes, Layout.csv())) {
            for (List<String> row : rows) {
                for (String cell : row) {
                    sink.cell(cell);
                }
                sink.endRow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static List<List<String>> fastCsv(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> commonsCsv(String text) {
        CSVFormat strict =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), strict)) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The other parsers read a blank line as one empty cell. */
    static List<List<String>> withoutBlankLines(List<List<String>> rows) {
        return rows.stream().map(row -> row.isEmpty() ? List.of("") : row).toList();
    }
}
