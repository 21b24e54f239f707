package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatProvider;

/** Jars beside the command line's own: each mistake is one line with the name of the jar. */
class JarsOnPathTest {

    @TempDir
    Path lib;

    /** Formats whose definition has a mistake. */
    public static final class Broken implements FormatProvider {
        @Override
        public List<FileFormat<?>> formats() {
            throw new IllegalStateException("format acme.note: unknown header\n");
        }
    }

    private Path jar(String provider) throws IOException {
        Path jar = lib.resolve("acme.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/services/" + FormatProvider.class.getName()));
            zip.write(("# formats of Acme\n" + provider + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private String mistake(Path jar) {
        return JarsOnPath.mistake(lib.resolve("partnerfiles.jar") + File.pathSeparator + jar);
    }

    @Test
    void a_jar_that_cannot_be_opened_is_named() throws IOException {
        Path whole = jar("acme.Formats");
        Path cut = lib.resolve("cut.jar");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 60));
        assertThat(mistake(cut)).isEqualTo(cut + ": is damaged or not a jar; copy it again, or remove it");
    }

    @Test
    void a_provider_that_is_missing_is_named_with_its_jar() throws IOException {
        Path jar = jar("acme.Formats");
        assertThat(mistake(jar))
                .isEqualTo(jar + ": its formats of acme.Formats cannot be loaded"
                        + " (java.lang.ClassNotFoundException: acme.Formats); correct it, or remove it");
    }

    @Test
    void a_format_with_a_mistake_is_named_with_its_jar() throws IOException {
        Path jar = jar(Broken.class.getName());
        assertThat(mistake(jar))
                .startsWith(jar + ": its formats of " + Broken.class.getName() + " cannot be loaded")
                .contains("format acme.note: unknown header")
                .doesNotContain("\n");
    }

    @Test
    void jars_without_formats_and_other_entries_of_the_path_are_no_mistakes() throws IOException {
        Path plain = lib.resolve("plain.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plain))) {
            zip.putNextEntry(new ZipEntry("plain.txt"));
        }
        assertThat(mistake(plain)).isNull();
        assertThat(mistake(lib)).isNull();
        assertThat(mistake(lib.resolve("missing.jar"))).isNull();
    }
}
