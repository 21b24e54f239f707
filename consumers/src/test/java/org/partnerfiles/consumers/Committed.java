package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that is generated from the code and committed, so that reviews show its changes. */
final class Committed {

    private static final Path ROOT = Path.of("..");

    private Committed() {}

    /** Compares a committed file with the expected text, or writes it if the tests are run to renew it. */
    static void compare(String file, String expected) throws IOException {
        compare(file, expected, StandardCharsets.UTF_8);
    }

    /** Compares a committed file with the expected text, or writes it if the tests are run to renew it. */
    static void compare(String file, String expected, Charset charset) throws IOException {
        Path path = ROOT.resolve(file);
        if (System.getProperty("renew") != null) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, expected, charset);
        }
        assertThat(Files.exists(path) ? Files.readString(path, charset) : "")
                .as("%s; if the change is meant, renew it and commit: .ci/renew", file)
                .isEqualTo(expected);
    }
}
