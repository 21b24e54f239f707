package org.partnerfiles.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.text.Printable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line {@code partnerfiles}. */
@Command(
        name = "partnerfiles",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Checks, rewrites and makes the files that fintech companies exchange with their partners.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing found at or above --fail-on",
            "1:something found, or a file that could not be rewritten",
            "2:a mistake in the command, such as an unknown format or a folder in place of a file; a damaged jar in lib/",
            "3:a file that cannot be read or written, or standard output that is full or closed"
        },
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  partnerfiles formats",
            "  partnerfiles fixtures loanpro.customer --count 20 --output customers.csv",
            "  partnerfiles check loanpro.customer customers.csv"
        },
        subcommands = {
            FormatsCommand.class,
            RulesCommand.class,
            DetectCommand.class,
            CheckCommand.class,
            CheckBatchCommand.class,
            NextCommand.class,
            SchemaCommand.class,
            FixturesCommand.class,
            FixturesBatchCommand.class,
            RewriteCommand.class,
            PagesCommand.class,
            PrepareCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class Main {

    static final int FOUND = 1;
    static final int USAGE = CommandLine.ExitCode.USAGE;
    static final int IO = 3;
    private static final int BUG = 70;

    /** Keeps Hibernate Validator from logging its version. A strong reference: an unreferenced logger loses its level. */
    private static final Logger QUIET = Logger.getLogger("org.hibernate.validator");

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        QUIET.setLevel(Level.WARNING);
        StandardOutput.install();
        String mistake = JarsOnPath.mistake(System.getProperty("java.class.path"));
        if (mistake != null) {
            System.err.println(mistake);
            System.exit(USAGE);
        }
        int exitCode = commandLine().execute(arguments);
        // help and lists of picocli are printed without asking whether that failed
        boolean lost = System.out.checkError() && exitCode != IO;
        if (lost && StandardOutput.message() != null) {
            System.err.println(StandardOutput.message());
        }
        System.exit(lost ? IO : exitCode);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, at, parsed) -> report(failure, at));
        line.setParameterExceptionHandler((mistake, given) -> report(mistake));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    /** One line, in which nothing that was typed reaches the terminal as it is, and how to go on. */
    private static int report(ParameterException mistake) {
        CommandLine at = mistake.getCommandLine();
        PrintWriter err = at.getErr();
        err.println(at.getColorScheme().errorText(Printable.of(String.valueOf(mistake.getMessage()))));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("see " + at.getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private static int report(Exception failure, CommandLine at) throws Exception {
        Exception cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        if (cause instanceof IOException io) {
            if (!StandardOutput.isClosed()) {
                at.getErr()
                        .println(at.getColorScheme()
                                .errorText(Printable.of(
                                        Objects.requireNonNullElseGet(StandardOutput.message(), () -> message(io)))));
            }
            return IO;
        }
        if (failure instanceof IllegalArgumentException || failure instanceof InvalidRecordException) {
            at.getErr()
                    .println(at.getColorScheme()
                            .errorText(Printable.of(Objects.requireNonNullElse(failure.getMessage(), ""))));
            return USAGE;
        }
        failure.printStackTrace(at.getErr());
        return BUG;
    }

    private static String message(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file: " + failure.getMessage();
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "already exists: " + failure.getMessage();
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + Objects.requireNonNullElse(file.getReason(), "cannot be read or written");
        }
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"partnerfiles " + (version == null ? "(development)" : version)};
        }
    }
}
