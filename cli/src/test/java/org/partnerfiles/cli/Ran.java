package org.partnerfiles.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The result of a command. */
record Ran(int exitCode, String out, String err) {

    static Ran of(String... arguments) {
        return withInput(new byte[0], arguments);
    }

    static Ran withInput(byte[] input, String... arguments) {
        PrintStream standardOut = System.out;
        PrintStream standardErr = System.err;
        InputStream standardIn = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            System.setIn(new ByteArrayInputStream(input));
            CommandLine line = Main.commandLine();
            line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
            line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
            int exitCode = line.execute(arguments);
            return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(standardOut);
            System.setErr(standardErr);
            System.setIn(standardIn);
        }
    }
}
