package org.partnerfiles.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.RuleDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description =
                "Lists the rules of a format, or of all formats: what they state, and what the recipient does; under the"
                        + " options and the profile that are given.")
final class RulesCommand implements Callable<Integer> {

    /** What follows the statement of a rule that rewriting mends. */
    static final String MENDED = " (rewrite mends it)";

    @Parameters(
            paramLabel = "FORMAT",
            arity = "0..1",
            converter = FormatArgument.class,
            completionCandidates = FormatArgument.Ids.class,
            description = "The id of a format, such as loanpro.customer.")
    private @Nullable FileFormat<?> only;

    @Option(
            names = "--json",
            description =
                    "As a JSON array of objects with id, format, level, enforcement, effect, on, onByDefault, columns, statement,"
                            + " source, needs, rewritingMends.")
    private boolean json;

    /**
     * A rule of a format.
     *
     * @param format the format with what the host chose
     */
    private record Listed(FileFormat<?> format, RuleDescription rule) {

        boolean isOn() {
            return format.effectOf(rule.id()) != null;
        }

        /** The effect today, or if the rule is off, the one that it would have. */
        Effect effect() {
            return Objects.requireNonNullElse(format.effectOf(rule.id()), rule.effect());
        }
    }

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Choices choices;

    @Override
    public Integer call() throws IOException {
        List<Listed> rules = new ArrayList<>();
        List<FileFormat<?>> formats = only == null ? FileFormats.all() : List.of(only);
        for (FileFormat<?> format : formats) {
            FileFormat<?> chosen = choices.applyTo(format, formats);
            chosen.catalogue().all().forEach(rule -> rules.add(new Listed(chosen, rule)));
        }
        Output.text(null, out -> {
            if (json) {
                Json.array(rules, out, RulesCommand::write);
            } else {
                writeText(rules, out);
            }
        });
        return 0;
    }

    private static void write(Listed listed, JsonGenerator out) throws IOException {
        RuleDescription rule = listed.rule;
        out.writeStringField("id", rule.id());
        out.writeStringField("format", listed.format.id());
        out.writeStringField("level", rule.level().name().toLowerCase(Locale.ROOT));
        out.writeStringField("enforcement", rule.enforcement().name().toLowerCase(Locale.ROOT));
        out.writeStringField("effect", listed.effect().text());
        out.writeBooleanField("on", listed.isOn());
        out.writeBooleanField("onByDefault", rule.onByDefault());
        out.writeArrayFieldStart("columns");
        for (String column : rule.columns()) {
            out.writeString(column);
        }
        out.writeEndArray();
        out.writeStringField("statement", rule.statement());
        out.writeStringField("source", rule.source());
        out.writeStringField("needs", rule.needs());
        out.writeBooleanField("rewritingMends", rule.rewritingMends());
    }

    private static void writeText(List<Listed> rules, Writer out) throws IOException {
        String format = "";
        for (Listed listed : rules) {
            if (!listed.format.id().equals(format)) {
                out.write((format.isEmpty() ? "" : "\n") + listed.format.id() + "\n");
                format = listed.format.id();
            }
            RuleDescription rule = listed.rule;
            out.write("  " + rule.id() + "  (" + listed.effect().text() + off(listed) + ")\n      " + rule.statement()
                    + (rule.rewritingMends() ? MENDED : "") + "\n");
        }
    }

    private static String off(Listed listed) {
        if (listed.isOn()) {
            return "";
        }
        return listed.rule.onByDefault() ? ", off" : ", off by default";
    }
}
