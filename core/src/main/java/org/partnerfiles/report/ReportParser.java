package org.partnerfiles.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;

/** Makes reports of their JSON form. */
final class ReportParser {

    /** The members of a JSON object. */
    private record Members(Map<String, @Nullable Object> byName) {

        String text(String name) {
            String text = textOrNull(name);
            if (text == null) {
                throw expected(name, "a string");
            }
            return text;
        }

        @Nullable
        String textOrNull(String name) {
            Object value = byName.get(name);
            if (value == null || value instanceof String) {
                return (String) value;
            }
            throw expected(name, "a string");
        }

        long number(String name) {
            if (byName.get(name) instanceof Long number) {
                return number;
            }
            throw expected(name, "a whole number");
        }

        boolean flag(String name) {
            if (byName.get(name) instanceof Boolean flag) {
                return flag;
            }
            throw expected(name, "true or false");
        }

        Members object(String name) {
            if (byName.get(name) instanceof Members members) {
                return members;
            }
            throw expected(name, "an object");
        }

        List<Members> objects(String name) {
            if (byName.get(name) instanceof List<?> list) {
                return list.stream().map(ReportParser::members).toList();
            }
            throw expected(name, "an array");
        }

        Effect effect() {
            try {
                return Effect.of(text("effect"));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("not a report: " + e.getMessage(), e);
            }
        }
    }

    private ReportParser() {}

    static ValidationReport report(String json) {
        return report(members(tree(json)));
    }

    static List<ValidationReport> reports(String json) {
        Object tree = tree(json);
        List<?> all = tree instanceof List<?> list ? list : List.of(members(tree));
        return all.stream().map(one -> report(members(one))).toList();
    }

    private static ValidationReport report(Members report) {
        if (report.number("version") != JsonReport.VERSION) {
            throw expected("version", String.valueOf(JsonReport.VERSION));
        }
        String file = report.textOrNull("file");
        Members records = report.object("records");
        return new ValidationReport(
                report.text("format"),
                file,
                records.number("read"),
                records.number("accepted"),
                records.number("rejected"),
                report.flag("fileRejected"),
                report.objects("findings").stream()
                        .map(finding -> finding(finding, file))
                        .toList(),
                report.objects("countsByEffect").stream()
                        .map(count -> new RuleCount(count.text("rule"), count.effect(), count.number("count")))
                        .toList(),
                report.objects("skipped").stream()
                        .map(skipped ->
                                new Skipped(skipped.text("rule"), skipped.text("reason"), skipped.number("records")))
                        .toList(),
                report.flag("truncated"),
                report.byName.containsKey("rows")
                        ? report.objects("rows").stream().map(ReportParser::row).toList()
                        : List.of());
    }

    private static Finding finding(Members finding, @Nullable String reportsFile) {
        String file = finding.byName.containsKey("file") ? finding.textOrNull("file") : reportsFile;
        Location location =
                new Location(file, finding.number("line"), finding.number("record"), finding.textOrNull("column"));
        return new Finding(finding.text("rule"), finding.effect(), location, finding.text("message"));
    }

    private static MaskedRow row(Members row) {
        Members cells = row.object("cells");
        Map<String, String> shown = new LinkedHashMap<>();
        cells.byName.keySet().forEach(header -> shown.put(header, cells.text(header)));
        return new MaskedRow(row.number("line"), row.number("record"), shown, Math.toIntExact(row.number("hidden")));
    }

    private static Members members(@Nullable Object value) {
        if (value instanceof Members members) {
            return members;
        }
        throw new IllegalArgumentException("not a report: expected an object");
    }

    private static IllegalArgumentException expected(String name, String what) {
        return new IllegalArgumentException("not a report: expected \"" + name + "\": " + what);
    }

    private static @Nullable Object tree(String json) {
        try (JsonParser parser = ReportGenerator.JSON.createParser(json)) {
            Object value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("not a report: something stands behind it");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    members.put(name, value(parser, parser.nextToken()));
                }
                yield new Members(members);
            }
            case START_ARRAY -> {
                List<@Nullable Object> entries = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    entries.add(value(parser, next));
                }
                yield entries;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }
}
