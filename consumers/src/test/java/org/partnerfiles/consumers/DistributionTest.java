package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that people install, on a machine with a JDK alone. */
class DistributionTest {

    @TempDir
    Path directory;

    private Distribution distribution;
    private Path home;

    @BeforeEach
    void unpack() throws IOException {
        distribution = Distribution.unpack(directory.resolve("zip"));
        home = distribution.home();
    }

    private String run(String... arguments) throws Exception {
        return run(0, "", arguments);
    }

    /** {@return what a command prints on both outputs} */
    private String run(int exitCode, String javaOptions, String... arguments) throws Exception {
        assumeTrue(File.separatorChar == '/', "a system with sh");
        Distribution.Printed printed = distribution.runWith(javaOptions, directory, arguments);
        assertThat(printed.exitCode()).as(printed.out() + printed.err()).isEqualTo(exitCode);
        return printed.out() + printed.err();
    }

    @Test
    void the_launcher_checks_a_file() throws Exception {
        String file = directory.resolve("customers.csv").toString();
        run("fixtures", "loanpro.customer", "-o", file);
        assertThat(run("check", "auto", file)).contains("customers.csv  (loanpro.customer)", "10 accepted");
        assertThat(run("--version")).startsWith("partnerfiles ");
    }

    /** With that variable, `cd bin` may go to another folder. */
    @Test
    void the_launcher_finds_its_library_whatever_CDPATH_is() throws Exception {
        assumeTrue(File.separatorChar == '/', "a system with sh");
        Files.createDirectories(directory.resolve("other/bin"));
        Distribution.Printed printed = distribution.shell(
                home, "export CDPATH='" + directory.resolve("other") + "'; /bin/sh bin/partnerfiles --version");
        assertThat(printed.out()).as(printed.err()).startsWith("partnerfiles ");
    }

    private Path jarWithProvider(String provider) throws IOException {
        return new Program(directory)
                .jar(
                        "acme",
                        List.of("format/AcmeFormats.java.txt"),
                        List.of("-cp", home.resolve("lib/partnerfiles.jar").toString()),
                        List.of("org.partnerfiles.FormatProvider=" + provider));
    }

    @Test
    void a_format_whose_jar_lies_in_lib_is_found() throws Exception {
        Files.copy(jarWithProvider("acme.formats.AcmeFormats"), home.resolve("lib/acme.jar"));
        assertThat(run("formats")).contains("acme.customer", "loanpro.customer");
    }

    @Test
    void a_damaged_jar_in_lib_is_named_in_one_line() throws Exception {
        Path damaged = Files.writeString(home.resolve("lib/acme.jar"), "PK and no more");
        assertThat(run(2, "", "formats"))
                .isEqualTo(damaged + ": is damaged or not a jar; copy it again, or remove it\n");
        Files.copy(jarWithProvider("acme.formats.Missing"), damaged, StandardCopyOption.REPLACE_EXISTING);
        assertThat(run(2, "", "formats"))
                .startsWith(damaged + ": its formats of acme.formats.Missing cannot be loaded")
                .hasLineCount(1);
    }

    @Test
    void after_prepare_the_launcher_uses_the_stored_classes() throws Exception {
        String file = directory.resolve("customers.csv").toString();
        run("fixtures", "loanpro.customer", "-o", file);
        String plain = run("check", "auto", file);
        Path archive = home.resolve("lib/partnerfiles.jsa");
        assertThat(run("prepare")).startsWith(archive + ": ").hasLineCount(1);
        assertThat(run(0, "-Xshare:on", "check", "auto", file)).isEqualTo(plain);
        // an archive of another state of lib is ignored, and one that is damaged as well, unless stored classes are
        // demanded
        Files.setLastModifiedTime(home.resolve("lib/partnerfiles.jar"), FileTime.from(Instant.EPOCH));
        assertThat(run("check", "auto", file)).isEqualTo(plain);
        Files.delete(archive);
        Files.writeString(archive, "no archive");
        assertThat(run("check", "auto", file)).isEqualTo(plain);
        assertThat(run(1, "-Xshare:on", "check", "auto", file)).contains("shared archive");
    }

    @Test
    void licences_notices_and_completions_are_inside() throws IOException {
        assertThat(home.resolve("LICENSE")).hasSameTextualContentAs(Path.of("../LICENSE"));
        assertThat(home.resolve("completions/partnerfiles")).content().contains("_complete_partnerfiles");
        assertThat(home.resolve("bin/partnerfiles.bat")).content().contains("\r\n");
        String notice = Files.readString(home.resolve("NOTICE"));
        try (JarFile jar = new JarFile(home.resolve("lib/partnerfiles.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.contains("LICENSE")))
                    .contains("META-INF/LICENSE")
                    .filteredOn(name -> !name.equals("META-INF/LICENSE"))
                    .allSatisfy(name -> assertThat(notice).contains(name));
            try (InputStream licence = jar.getInputStream(jar.getEntry("META-INF/LICENSE"))) {
                assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("Apache License", "Version 2.0");
            }
        }
    }
}
