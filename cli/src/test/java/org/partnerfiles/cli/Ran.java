package org.partnerfiles.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** The result of a command. */
record Ran(int exitCode, String out, String err) {

    static Ran of(String... arguments) {
        return withInput(new byte[0], arguments);
    }

    static Ran withInput(byte[] input, String... arguments) {
        return of(input, new ByteArrayOutputStream(), arguments);
    }

    /** A command whose standard output has no room. */
    static Ran toFullDevice(List<String> arguments) {
        try (OutputStream full = new FileOutputStream("/dev/full")) {
            return of(new byte[0], full, arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ran of(byte[] input, OutputStream out, String... arguments) {
        PrintStream standardOut = System.out;
        PrintStream standardErr = System.err;
        InputStream standardIn = System.in;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            System.setIn(new ByteArrayInputStream(input));
            CommandLine line = Main.commandLine();
            line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
            line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
            int exitCode = line.execute(arguments);
            return new Ran(
                    exitCode,
                    out instanceof ByteArrayOutputStream kept ? kept.toString(StandardCharsets.UTF_8) : "",
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(standardOut);
            System.setErr(standardErr);
            System.setIn(standardIn);
        }
    }
}
