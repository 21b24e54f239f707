package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.description.FormatSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a format's schema. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Writes a format as a Frictionless Table Schema, as JSON.")
final class SchemaCommand implements Callable<Integer> {

    enum Kind {
        TABLE,
        DIALECT,
        RESOURCE;

        /** As it is typed and completed; any case is read. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            paramLabel = "FORMAT",
            converter = FormatArgument.class,
            completionCandidates = FormatArgument.Ids.class,
            description = "The id of the format, such as loanpro.customer.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private FileFormat<?> format;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "table",
            description =
                    "table: the Table Schema (the default); dialect: the Table Dialect; resource: a Data Resource with both.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Kind kind;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; - is standard output, the default.")
    private @Nullable Path output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Choices choices;

    @Override
    public Integer call() throws IOException {
        Output.requirePlace(output);
        FormatSchema schema = FormatSchema.of(choices.applyTo(format));
        Output.text(
                output,
                out -> out.write(
                        switch (kind) {
                            case TABLE -> schema.tableSchema();
                            case DIALECT -> schema.tableDialect();
                            case RESOURCE -> schema.dataResource();
                        }));
        return 0;
    }
}
