package org.partnerfiles.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments as {@code name=value}. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    Arguments(String[] args) {
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            values.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
    }

    String text(String name, String standard) {
        return values.getOrDefault(name, standard);
    }

    List<String> list(String name, String standard) {
        return List.of(text(name, standard).split(","));
    }

    long number(String name, long standard) {
        return Long.parseLong(text(name, String.valueOf(standard)));
    }
}
