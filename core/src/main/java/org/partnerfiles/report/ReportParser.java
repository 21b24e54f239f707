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
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;

/** Reads reports from their JSON form. */
final class ReportParser {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReportParser() {}

    static ValidationReport report(String json) {
        return report(tree(json));
    }

    static List<ValidationReport> reports(String json) {
        JsonNode tree = tree(json);
        return tree.isArray() ? list(tree, ReportParser::report) : List.of(report(tree));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ValidationReport report(JsonNode report) {
        if (number(report, "version") != JsonReport.VERSION) {
            throw expected("version", String.valueOf(JsonReport.VERSION));
        }
        String file = textOrNull(report, "file");
        JsonNode records = member(report, "records", JsonNode::isObject, "an object");
        return new ValidationReport(
                text(report, "format"),
                file,
                number(records, "read"),
                number(records, "accepted"),
                number(records, "rejected"),
                flag(report, "fileRejected"),
                entries(report, "findings", finding -> finding(finding, file)),
                entries(
                        report,
                        "countsByEffect",
                        count -> new RuleCount(text(count, "rule"), effect(count), number(count, "count"))),
                entries(
                        report,
                        "skipped",
                        skipped -> new Skipped(
                                text(skipped, "rule"), text(skipped, "reason"), number(skipped, "records"))),
                flag(report, "truncated"),
                report.has("rows") ? entries(report, "rows", ReportParser::row) : List.of());
    }

    private static Finding finding(JsonNode finding, @Nullable String reportsFile) {
        String file = finding.has("file") ? textOrNull(finding, "file") : reportsFile;
        Location location =
                new Location(file, number(finding, "line"), number(finding, "record"), textOrNull(finding, "column"));
        return new Finding(text(finding, "rule"), effect(finding), location, text(finding, "message"));
    }

    private static MaskedRow row(JsonNode row) {
        JsonNode cells = member(row, "cells", JsonNode::isObject, "an object");
        Map<String, String> shown = new LinkedHashMap<>();
        cells.fieldNames().forEachRemaining(header -> shown.put(header, text(cells, header)));
        JsonNode hidden = member(row, "hidden", node -> isCount(node) && node.canConvertToInt(), "a whole number");
        return new MaskedRow(number(row, "line"), number(row, "record"), shown, hidden.intValue());
    }

    private static String text(JsonNode object, String name) {
        return member(object, name, JsonNode::isTextual, "a string").textValue();
    }

    private static @Nullable String textOrNull(JsonNode object, String name) {
        return object.hasNonNull(name) ? text(object, name) : null;
    }

    private static long number(JsonNode object, String name) {
        return member(object, name, ReportParser::isCount, "a whole number of 0 or more")
                .longValue();
    }

    private static boolean isCount(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
    }

    private static boolean flag(JsonNode object, String name) {
        return member(object, name, JsonNode::isBoolean, "true or false").booleanValue();
    }

    private static Effect effect(JsonNode object) {
        String text = text(object, "effect");
        try {
            return Effect.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a report: " + e.getMessage(), e);
        }
    }

    private static <T> List<T> entries(JsonNode object, String name, Function<JsonNode, T> entry) {
        return list(member(object, name, JsonNode::isArray, "an array"), entry);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> entry) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(entry.apply(node)));
        return all;
    }

    private static JsonNode member(JsonNode object, String name, Predicate<JsonNode> isAsExpected, String expected) {
        JsonNode value = object.path(name);
        if (isAsExpected.test(value)) {
            return value;
        }
        throw expected(name, expected);
    }

    private static IllegalArgumentException expected(String name, String what) {
        return new IllegalArgumentException("not a report: expected \"" + name + "\": " + what);
    }
}
