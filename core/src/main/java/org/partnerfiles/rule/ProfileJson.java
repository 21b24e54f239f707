package org.partnerfiles.rule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.Profile.Kind;
import org.partnerfiles.rule.Profile.Setting;
import org.partnerfiles.text.Printable;

/** Reads and writes the JSON form of a profile; reading is strict. */
final class ProfileJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int VERSION = 1;
    private static final String KINDS =
            Stream.of(Kind.values()).map(kind -> kind.text).collect(Collectors.joining(", "));
    private static final String EFFECTS =
            Stream.of(Effect.values()).map(Effect::text).collect(Collectors.joining(", "));

    private final JsonParser parser;

    private ProfileJson(JsonParser parser) {
        this.parser = parser;
    }

    static String write(Map<String, Setting> settings, @Nullable LocalDate announcedFrom, Map<String, String> options) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        ObjectNode rules = profile.putObject("rules");
        settings.forEach((rule, setting) -> {
            ObjectNode node = rules.putObject(rule).put("set", setting.kind().text);
            if (setting.from() != null) {
                node.put("from", setting.from().toString());
            }
            if (setting.effect() != null) {
                node.put("effect", setting.effect().text());
            }
        });
        if (announcedFrom != null) {
            profile.put("enforceAnnounced", announcedFrom.toString());
        }
        if (!options.isEmpty()) {
            ObjectNode set = profile.putObject("options");
            options.forEach(set::put);
        }
        return profile.toPrettyString();
    }

    /**
     * {@return the profile of a JSON text}
     *
     * @throws IllegalArgumentException if it is not a profile; the message has the line and the reason
     */
    static Profile read(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return new ProfileJson(parser).profile();
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new IllegalArgumentException(
                    (place == null ? "" : "line " + place.getLineNr() + ": ") + Printable.of(e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the text of a JSON file}
     *
     * @throws IllegalArgumentException if it is not in UTF-8; the message names the encoding that it looks like
     */
    static String decoded(byte[] bytes) {
        if (bytes.length > 1
                && (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) || bytes[0] == 0 || bytes[1] == 0)) {
            throw new IllegalArgumentException("expected UTF-8; found UTF-16: save it as UTF-8");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "expected UTF-8; found bytes that it does not have: save it as UTF-8", e);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private Profile profile() throws IOException {
        NavigableMap<String, Setting> settings = new TreeMap<>();
        NavigableMap<String, String> options = new TreeMap<>();
        LocalDate announcedFrom = null;
        boolean versioned = false;
        parser.nextToken();
        expect(JsonToken.START_OBJECT, "a profile, such as {\"version\": 1, \"rules\": {}}");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "version" -> {
                    expect(JsonToken.VALUE_NUMBER_INT, "the version " + VERSION);
                    if (!parser.getText().equals(String.valueOf(VERSION))) {
                        throw expected("the version " + VERSION);
                    }
                    versioned = true;
                }
                case "rules" -> readRules(settings);
                case "enforceAnnounced" -> announcedFrom = day(field);
                case "options" -> readOptions(options);
                default -> throw expected("one of version, rules, enforceAnnounced, options, not \"" + field + "\"");
            }
        }
        if (!versioned) {
            throw expected("\"version\": " + VERSION);
        }
        if (parser.nextToken() != null) {
            throw expected("nothing after the profile");
        }
        return Profile.of(settings, announcedFrom, options);
    }

    private void readRules(Map<String, Setting> settings) throws IOException {
        expect(JsonToken.START_OBJECT, "the rules by their ids");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String rule = parser.currentName();
            parser.nextToken();
            settings.put(rule, setting(rule));
        }
    }

    /** Each value is a text, or true, false or a number, which may stand without quotes. */
    private void readOptions(Map<String, String> options) throws IOException {
        expect(JsonToken.START_OBJECT, "the values of options by their ids");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String option = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == null || !value.isScalarValue() || value == JsonToken.VALUE_NULL) {
                throw expected("a value for the option " + option);
            }
            options.put(option, parser.getText());
        }
    }

    private Setting setting(String rule) throws IOException {
        expect(JsonToken.START_OBJECT, "what is set for " + rule + ", such as {\"set\": \"off\"}");
        Kind kind = null;
        LocalDate from = null;
        Effect effect = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "set" -> kind = kind();
                case "from" -> from = day(field);
                case "effect" -> effect = effect();
                default -> throw expected("one of set, from, effect, not \"" + field + "\"");
            }
        }
        if (kind == null) {
            throw expected("\"set\" for " + rule + ", one of " + KINDS);
        } else if (from != null && kind != Kind.ENFORCE) {
            throw expected("\"from\" only with \"set\": \"" + Kind.ENFORCE.text + "\"");
        } else if ((effect != null) != (kind == Kind.EFFECT)) {
            throw expected("\"effect\" with \"set\": \"" + Kind.EFFECT.text + "\", and only there");
        }
        return new Setting(kind, from, effect);
    }

    private Kind kind() throws IOException {
        String text = text("one of " + KINDS);
        return Stream.of(Kind.values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElseThrow(() -> expected("one of " + KINDS));
    }

    private Effect effect() throws IOException {
        String text = text("one of " + EFFECTS);
        try {
            return Effect.of(text);
        } catch (IllegalArgumentException e) {
            throw expected("one of " + EFFECTS);
        }
    }

    private LocalDate day(String field) throws IOException {
        String form = "a day as YYYY-MM-DD for " + field;
        try {
            return LocalDate.parse(text(form));
        } catch (DateTimeException e) {
            throw expected(form);
        }
    }

    private String text(String what) throws IOException {
        expect(JsonToken.VALUE_STRING, what);
        return parser.getText();
    }

    private void expect(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw expected(what);
        }
    }

    private IllegalArgumentException expected(String what) {
        return new IllegalArgumentException(
                "line " + parser.currentTokenLocation().getLineNr() + ": expected " + Printable.of(what));
    }
}
