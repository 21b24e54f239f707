package org.partnerfiles.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.report.ValidationReport.Further;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;
import org.partnerfiles.text.Printable;

/** Reads reports from their JSON form. What is not such a report is an {@link IllegalArgumentException} that names the member. */
final class ReportParser {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * A value and where it stands.
     *
     * @param path such as {@code findings[2].}, to be followed by a member's name
     */
    private record Part(JsonNode value, String path) {

        String text(String name) {
            return member(name, JsonNode::isTextual, "a string").textValue();
        }

        @Nullable
        String textOrNull(String name) {
            return value.hasNonNull(name) ? text(name) : null;
        }

        boolean flag(String name) {
            return member(name, JsonNode::isBoolean, "true or false").booleanValue();
        }

        long number(String name) {
            return number(name, 0);
        }

        long number(String name, long least) {
            return member(
                            name,
                            node -> isLong(node) && node.longValue() >= least,
                            "a whole number of " + least + " or more")
                    .longValue();
        }

        private static boolean isLong(JsonNode node) {
            return node.isIntegralNumber() && node.canConvertToLong();
        }

        Effect effect() {
            String text = text("effect");
            try {
                return Effect.of(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("not a report: \"" + path + "effect\": " + e.getMessage(), e);
            }
        }

        Part object(String name) {
            return new Part(member(name, JsonNode::isObject, "an object"), path + name + ".");
        }

        /** The entries of an array of objects. */
        <T> List<T> entries(String name, Function<Part, T> entry) {
            return ReportParser.entries(member(name, JsonNode::isArray, "an array"), path + name, entry);
        }

        <T> List<T> entriesIfAny(String name, Function<Part, T> entry) {
            return value.has(name) ? entries(name, entry) : List.of();
        }

        /** The entries of an array of texts. */
        List<String> textsIfAny(String name) {
            List<String> texts = new ArrayList<>();
            if (value.has(name)) {
                for (JsonNode entry : member(name, JsonNode::isArray, "an array")) {
                    if (!entry.isTextual()) {
                        throw expected(name, "strings");
                    }
                    texts.add(entry.textValue());
                }
            }
            return texts;
        }

        private JsonNode member(String name, Predicate<JsonNode> isAsExpected, String what) {
            JsonNode member = value.path(name);
            if (!isAsExpected.test(member)) {
                throw expected(name, what);
            }
            return member;
        }

        IllegalArgumentException expected(String name, String what) {
            return new IllegalArgumentException(
                    "not a report: expected \"" + Printable.of(path + name) + "\": " + what);
        }
    }

    private ReportParser() {}

    static ValidationReport report(String json) {
        return report(object(tree(json), ""));
    }

    static List<ValidationReport> reports(String json) {
        JsonNode tree = tree(json);
        return tree.isArray() ? entries(tree, "", ReportParser::report) : List.of(report(object(tree, "")));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + Printable.of(e.getOriginalMessage()), e);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("not JSON: a number with an exponent beyond every use", e);
        }
    }

    private static <T> List<T> entries(JsonNode array, String path, Function<Part, T> entry) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            all.add(entry.apply(object(array.get(i), path + "[" + i + "]")));
        }
        return all;
    }

    private static Part object(JsonNode value, String path) {
        if (!value.isObject()) {
            throw new IllegalArgumentException(
                    "not a report: expected " + (path.isEmpty() ? "" : "\"" + path + "\": ") + "an object");
        }
        return new Part(value, path.isEmpty() ? "" : path + ".");
    }

    private static ValidationReport report(Part report) {
        if (report.number("version") != JsonReport.VERSION) {
            throw report.expected("version", String.valueOf(JsonReport.VERSION));
        }
        String file = report.textOrNull("file");
        Part records = report.object("records");
        long accepted = records.number("accepted");
        long rejected = records.number("rejected");
        long read = records.number("read");
        if (read - accepted != rejected) {
            throw records.expected("read", "the sum of \"accepted\" and \"rejected\"");
        }
        List<RuleCount> counts = report.entries("countsByEffect", ReportParser::count);
        long total = 0;
        for (RuleCount count : counts) {
            total += count.count();
            if (total < 0) {
                throw report.expected("countsByEffect", "counts whose sum is below 2^63");
            }
        }
        return new ValidationReport(
                report.text("format"),
                file,
                read,
                accepted,
                rejected,
                report.flag("fileRejected"),
                report.entries("findings", finding -> finding(finding, file)),
                counts,
                report.entries("skipped", ReportParser::skipped),
                report.flag("truncated"),
                report.entriesIfAny("rows", ReportParser::row),
                report.entriesIfAny("further", ReportParser::further),
                report.textsIfAny("remarks"));
    }

    private static Finding finding(Part finding, @Nullable String reportsFile) {
        String file = finding.value.has("file") ? finding.textOrNull("file") : reportsFile;
        Location location =
                new Location(file, finding.number("line"), finding.number("record"), finding.textOrNull("column"));
        return new Finding(finding.text("rule"), finding.effect(), location, finding.text("message"));
    }

    private static RuleCount count(Part count) {
        return new RuleCount(count.text("rule"), count.effect(), count.number("count", 1));
    }

    private static Skipped skipped(Part skipped) {
        return new Skipped(skipped.text("rule"), skipped.text("reason"), skipped.number("records"));
    }

    private static MaskedRow row(Part row) {
        Part cells = row.object("cells");
        Map<String, String> shown = new LinkedHashMap<>();
        cells.value.fieldNames().forEachRemaining(header -> shown.put(header, cells.text(header)));
        long hidden = row.number("hidden");
        if (hidden > Integer.MAX_VALUE) {
            throw row.expected("hidden", "a whole number below 2^31");
        }
        return new MaskedRow(row.number("line"), row.number("record"), shown, (int) hidden);
    }

    private static Further further(Part row) {
        return new Further(row.number("line"), row.number("record", 1), row.number("count", 1));
    }
}
