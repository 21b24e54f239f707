package org.partnerfiles.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.rule.RuleDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the rules of a format, or of all formats: what they state, and what the recipient does.")
final class RulesCommand implements Callable<Integer> {

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
                    "As a JSON array of objects with id, format, level, enforcement, effect, columns, statement, source.")
    private boolean json;

    private record Listed(FileFormat<?> format, RuleDescription rule) {}

    @Override
    public Integer call() throws IOException {
        List<Listed> rules = new ArrayList<>();
        for (FileFormat<?> format : only == null ? FileFormats.all() : List.of(only)) {
            format.catalogue().all().forEach(rule -> rules.add(new Listed(format, rule)));
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
        out.writeStringField("effect", rule.effect().text());
        out.writeBooleanField("onByDefault", rule.onByDefault());
        out.writeArrayFieldStart("columns");
        for (String column : rule.columns()) {
            out.writeString(column);
        }
        out.writeEndArray();
        out.writeStringField("statement", rule.statement());
        out.writeStringField("source", rule.source());
        out.writeStringField("needs", rule.needs());
    }

    private static void writeText(List<Listed> rules, Writer out) throws IOException {
        String format = "";
        for (Listed listed : rules) {
            if (!listed.format.id().equals(format)) {
                out.write((format.isEmpty() ? "" : "\n") + listed.format.id() + "\n");
                format = listed.format.id();
            }
            RuleDescription rule = listed.rule;
            out.write("  " + rule.id() + "  (" + rule.effect().text() + (rule.onByDefault() ? "" : ", off by default")
                    + ")\n      " + rule.statement() + "\n");
        }
    }
}
