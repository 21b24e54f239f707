package org.partnerfiles.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON Schema with the keywords that the report's schema uses; any other keyword is an error. */
final class JsonSchema {

    private static final Set<String> ANNOTATIONS = Set.of("$schema", "title", "description", "$defs");

    private final Map<?, ?> root;

    JsonSchema(String text) throws IOException {
        root = (Map<?, ?>) JsonTree.of(text);
    }

    /** The places where a document violates the schema. */
    List<String> departures(String document) throws IOException {
        List<String> found = new ArrayList<>();
        check(root, JsonTree.of(document), "", found);
        return found;
    }

    private void check(Map<?, ?> schema, @Nullable Object value, String place, List<String> found) {
        schema.forEach((keyword, wanted) -> {
            boolean valid =
                    ANNOTATIONS.contains(keyword) || isValid((String) keyword, wanted, schema, value, place, found);
            if (!valid) {
                found.add(place + " " + keyword + " " + wanted + ", is " + value);
            }
        });
    }

    private boolean isValid(
            String keyword, Object wanted, Map<?, ?> schema, @Nullable Object value, String place, List<String> found) {
        return switch (keyword) {
            case "type" ->
                (wanted instanceof List<?> types ? types : List.of(wanted))
                        .stream().anyMatch(type -> isOf((String) type, value));
            case "const" -> wanted.equals(value);
            case "enum" -> ((List<?>) wanted).contains(value);
            case "minimum" -> ((BigDecimal) wanted).compareTo((BigDecimal) value) <= 0;
            case "required" -> ((Map<?, ?>) value).keySet().containsAll((List<?>) wanted);
            case "properties" -> {
                ((Map<?, ?>) wanted).forEach((name, member) -> {
                    if (((Map<?, ?>) value).containsKey(name)) {
                        check((Map<?, ?>) member, ((Map<?, ?>) value).get(name), place + "/" + name, found);
                    }
                });
                yield true;
            }
            case "additionalProperties" -> {
                ((Map<?, ?>) value)
                        .forEach((name, member) -> check((Map<?, ?>) wanted, member, place + "/" + name, found));
                yield !schema.containsKey("properties"); // both at once are not supported here
            }
            case "items" -> {
                ((List<?>) value).forEach(entry -> check((Map<?, ?>) wanted, entry, place + "/*", found));
                yield true;
            }
            case "$ref" -> {
                String name = ((String) wanted).replace("#/$defs/", "");
                check((Map<?, ?>) ((Map<?, ?>) root.get("$defs")).get(name), value, place, found);
                yield true;
            }
            default -> false;
        };
    }

    private static boolean isOf(String type, @Nullable Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof BigDecimal number && number.scale() <= 0;
            case "null" -> value == null;
            default -> false;
        };
    }
}
