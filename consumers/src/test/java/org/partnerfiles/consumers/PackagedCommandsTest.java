package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.loanpro.LoanPro;

/** Commands of the launcher as a shell starts them: what they print, the exit code, and what happens to files. */
@EnabledOnOs(OS.LINUX) // /dev/full, pipes, bash
@Execution(ExecutionMode.CONCURRENT)
class PackagedCommandsTest {

    /**
     * A command.
     *
     * @param script in which {@code pf} is the launcher; its folder has {@code good.csv} with five records and {@code long.csv} with 150
     * @param printed what is printed on standard output and standard error together; or only a part of it, after {@code …}
     */
    private record Case(String name, String script, int exitCode, String printed) {
        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    static Path directory;

    @BeforeAll
    static void makeFiles() throws Exception {
        Fixtures.of(LoanPro.CUSTOMERS).write(5, directory.resolve("good.csv"));
        Fixtures.of(LoanPro.CUSTOMERS).write(150, directory.resolve("long.csv"));
        String good = Files.readString(directory.resolve("good.csv"));
        String header = good.substring(0, good.indexOf('\n'));
        write("noted.csv", good.replace("\n", ",first,second\n").replaceFirst("first,second", "note,note"));
        write("twice.csv", good.replace("\n", ",\n").replaceFirst(",\n", ",password\n"));
        write("spaces.csv", header.replace(",", "\u00A0,") + good.substring(header.length()));
        write("blank-line.csv", good.replaceFirst("\n", "\n\n"));
        write("quoted.csv", good.replaceAll("([^,\r\n]+)", "\"$1\""));
        write("bom.csv", "\uFEFF\uFEFF" + good);
        write("escape.csv", good.replaceFirst("password", "password\u001bc").replaceFirst("email", "ema\bil"));
        write("a\u001b[2J\n[INFO] b.csv", good);
        write("profile-bom.json", "\uFEFF{\"version\": 1}");
        Files.write(directory.resolve("profile-16.json"), "{\"version\": 1}".getBytes(StandardCharsets.UTF_16));
        write("lines.csv", longCell(header, good, "", ""));
        write("large.csv", longCell(header, good, "y".repeat(1_100_000), ""));
        write("cells.csv", longCell(header, good, "", ",".repeat(10_001)));
        write("row.csv", longCell(header, good, "", (",\"" + "z".repeat(1_000_000) + "\"").repeat(9)));
        Path helix = directory.resolve("202601310215_CUSTOMERREGISTRATION.TXT");
        Fixtures.of(Helix.CUSTOMER_REGISTRATIONS).write(10, helix);
        byte[] whole = Files.readAllBytes(helix);
        Files.write(helix, Arrays.copyOf(whole, whole.length - 200));
        Fixtures.of(Lead.ACCOUNTS).write(1, directory.resolve("2026-01-31_account_V1.csv"));
        Fixtures.of(Lead.CUSTOMERS).write(1, directory.resolve("2026-01-31_customer_V1.csv"));
        Fixtures.of(AccountUpload.ACCOUNTS).write(1, directory.resolve("2026-06-16-10-30-00.csv"));
        Files.write(
                directory.resolve("2026-06-15-10-30-00.csv"),
                Fixtures.of(AccountUpload.ACCOUNTS)
                        .violating("accountupload.balance-not-positive", 10)
                        .bytes());
        write(
                "2026-06-15-10-30-00.csv.fixture.json",
                "{\"format\": \"accountupload.account\", \"violates\": \"accountupload.balance-ignored-on-update\"}");
    }

    /** A file whose first row has an address of several lines, one of which looks like a row. */
    private static String longCell(String header, String good, String more, String behind) {
        String[] rows = good.split("\n", -1);
        String[] cells = rows[1].split(",", -1);
        cells[List.of(header.split(",", -1)).indexOf("priAddress")] =
                "\"1 Main Street\n" + rows[2] + "\nend" + more + "\"";
        return header + "\n" + String.join(",", cells) + behind + "\n" + rows[3] + "\n";
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    /** Commands run side by side, so each has links to the files in a folder of its own: it may replace a file, but not write into it. */
    private static void linkFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.createLink(folder.resolve(file.getFileName()), file);
            }
        }
    }

    static List<Case> cases() {
        String full = "standard output cannot be written: No space left on device\n";
        return List.of(
                new Case("rewriting to a full device", "pf rewrite loanpro.customer long.csv - >/dev/full", 3, full),
                new Case(
                        "a report to a full device",
                        "pf check loanpro.customer long.csv --report json >/dev/full",
                        3,
                        full),
                new Case("fixtures to a full device", "pf fixtures loanpro.customer >/dev/full", 3, full),
                new Case("a schema to a full device", "pf schema loanpro.customer >/dev/full", 3, full),
                new Case("rules to a full device", "pf rules loanpro.customer >/dev/full", 3, full),
                new Case(
                        "fixtures that head reads no further",
                        "pf fixtures loanpro.customer --count 3000000 | head -c 6; exit ${PIPESTATUS[0]}",
                        3,
                        "action"),
                new Case(
                        "two unknown columns of one name",
                        "pf rewrite loanpro.customer noted.csv o1.csv; cmp noted.csv o1.csv",
                        0,
                        "5 records written; nothing changed\n"),
                new Case(
                        "a known column twice",
                        "pf rewrite loanpro.customer twice.csv o2.csv; echo $?; ls o2.csv 2>&1 | wc -l",
                        0,
                        "…[core.duplicate-column, file rejected]"),
                new Case(
                        "a pipe that pauses",
                        "(head -101 long.csv; sleep 1; tail -50 long.csv) | pf rewrite loanpro.customer /dev/stdin o3.csv && cmp long.csv o3.csv",
                        0,
                        "150 records written; nothing changed\n"),
                new Case(
                        "a delivery that was cut",
                        "mkdir cut; pf rewrite helix.customer-registration 202601310215_CUSTOMERREGISTRATION.TXT cut/202601310215_CUSTOMERREGISTRATION.TXT; code=$?; ls -A cut; exit $code",
                        1,
                        "…the file was cut, fetch it again"),
                new Case(
                        "a note beside a file",
                        "pf check accountupload.account 2026-06-15-10-30-00.csv",
                        1,
                        "…record rejected  accountupload.balance-not-positive"),
                new Case(
                        "a note that is asked for",
                        "pf check accountupload.account 2026-06-15-10-30-00.csv --as-fixture",
                        0,
                        "…checked under the conditions of a fixture that breaks accountupload.balance-ignored-on-update"),
                new Case(
                        "headers with no-break spaces",
                        "pf rewrite loanpro.customer spaces.csv o4.csv && cmp good.csv o4.csv",
                        0,
                        "…action: the header was spelt otherwise"),
                new Case(
                        "a pipe as output",
                        "mkfifo p; cat p > got & pf rewrite loanpro.customer good.csv p && wait && cmp good.csv got && test -p p",
                        0,
                        "5 records written; nothing changed\n"),
                new Case(
                        "a name that Lead refuses",
                        "pf fixtures lead.account -o lead.csv",
                        2,
                        "…lead.csv: the file must be named <batch id>_account_<version>.<extension>"),
                new Case(
                        "a profile in UTF-16",
                        "pf check loanpro.customer good.csv --profile profile-16.json",
                        2,
                        "profile-16.json: expected UTF-8; found UTF-16: save it as UTF-8\n"),
                new Case(
                        "a profile with a byte order mark",
                        "pf check loanpro.customer good.csv --profile profile-bom.json",
                        0,
                        "…5 accepted"),
                new Case(
                        "a folder as a file",
                        "pf check loanpro.customer good.csv .",
                        2,
                        ".: is a directory; give its files, such as './*'\n"),
                new Case(
                        "a folder that does not exist",
                        "pf rewrite loanpro.customer good.csv no/o.csv",
                        2,
                        "no/o.csv: its folder does not exist\n"),
                new Case(
                        "a blank line",
                        "pf rewrite loanpro.customer blank-line.csv o5.csv && cmp good.csv o5.csv",
                        0,
                        "5 records written\n  1 blank line is left out\n"),
                new Case(
                        "quotes",
                        "pf rewrite loanpro.customer quoted.csv o6.csv && cmp good.csv o6.csv",
                        0,
                        "5 records written\n  quotes: 6 lines in the standard form\n"),
                new Case(
                        "a name with control characters",
                        "pf check loanpro.customer a*b.csv",
                        0,
                        "…a\\u001b[2J\\n[INFO] b.csv  (loanpro.customer)"),
                new Case(
                        "headers with control characters",
                        "pf check loanpro.customer escape.csv --report csv",
                        1,
                        "…its name contains invisible characters: U+001B"),
                new Case(
                        "two byte order marks",
                        "pf check loanpro.customer bom.csv",
                        1,
                        "…its name contains invisible characters: U+FEFF"),
                new Case(
                        "the masked row of an account",
                        "sed -i 's/|consumer|[^|]*|/|consumer|nora.reed@example.com|/;s/USD/usd/' 2026-01-31_account_V1.csv;"
                                + " pf check lead.account 2026-01-31_account_V1.csv --report html -o r.html;"
                                + " grep -c 'nora' r.html; grep -o 'the row, masked' r.html | head -1",
                        0,
                        "0\nthe row, masked\n"),
                new Case(
                        "a count below zero",
                        "pf fixtures loanpro.customer --count -3",
                        2,
                        "--count must be 0 or more; found -3\n"),
                new Case(
                        "a row within a cell",
                        "pf check loanpro.customer lines.csv",
                        1,
                        "…2 records: 1 accepted, 1 rejected"),
                new Case(
                        "rows over a limit that hold a row within a cell",
                        "pf check loanpro.customer large.csv cells.csv row.csv | grep -e ' records: 1' -e core.row-limit",
                        0,
                        "  2 records: 1 accepted, 1 rejected\n  record rejected  core.row-limit  once\n".repeat(3)),
                new Case(
                        "headers with control characters in a text",
                        "pf check loanpro.customer escape.csv | grep -o 'invisible characters: .*'",
                        0,
                        "invisible characters: U+0008\ninvisible characters: U+001B\n"),
                new Case(
                        "a header with a line break that looks like a line of a log",
                        "sed -i '1s/,Affinity,/,\"Affinity\\nINFO fine\",/' 2026-06-16-10-30-00.csv;"
                                + " pf check accountupload.account 2026-06-16-10-30-00.csv | grep -o -e INFO -e 'invisible characters: .*'",
                        0,
                        "invisible characters: U+000A\n"),
                new Case(
                        "misnamed files of a batch",
                        "mkdir batch sent; cp 2026-01-31_customer_V1.csv batch;"
                                + " cp batch/*.csv batch/2026-01-31_Customer_V2.csv; cp batch/*_V1.csv batch/2026-01-31_accounts_V1.csv;"
                                + " cp batch/*r_V1.csv batch/2026-01-31_customer_relationship_V1.csv;"
                                + " pf check-batch batch --history sent --report json > b.json; code=$?;"
                                + " grep -c '\"lead.file-name\" : 1' b.json; exit $code",
                        1,
                        "3\n"),
                new Case(
                        "contacts with blanks and mistakes",
                        "mkdir contacts;"
                                + " sed -i 's/,[^,]*@[^,]*,[^,]*,/,zed@example.com; ada@example,+1 217 555 0101; +12175550101,/'"
                                + " 2026-06-16-10-30-00.csv;"
                                + " pf rewrite accountupload.account 2026-06-16-10-30-00.csv contacts/2026-06-16-10-30-00.csv;"
                                + " grep -c 'zed@example.com; ada@example,+1 217 555 0101; +12175550101,' contacts/2026-06-16-10-30-00.csv;"
                                + " cmp 2026-06-16-10-30-00.csv contacts/2026-06-16-10-30-00.csv",
                        0,
                        "1 record written; nothing changed\n1\n"),
                new Case(
                        "a report in the place of the file",
                        "cp good.csv in.csv; pf check loanpro.customer in.csv -o in.csv; code=$?; cmp good.csv in.csv && exit $code",
                        2,
                        "in.csv is a file that is read; the output must be another one\n"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_command_ends_prints_and_writes_as_documented(Case command, @TempDir Path folder) throws Exception {
        linkFiles(folder);
        Distribution.Printed printed = Distribution.prepared().shell(folder, "exec 2>&1\n" + command.script);
        assertThat(printed.exitCode()).as(printed.out()).isEqualTo(command.exitCode);
        if (command.printed.startsWith("…")) {
            assertThat(printed.out()).contains(command.printed.substring(1));
        } else {
            assertThat(printed.out()).isEqualTo(command.printed);
        }
        assertThat(printed.out().chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(printed.out()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void many_entries_in_a_cell_need_a_small_heap(@TempDir Path folder) throws Exception {
        String entries = ";a".repeat(520_000);
        List<String> lines = Files.readAllLines(directory.resolve("2026-06-16-10-30-00.csv"));
        List<String> headers = List.of(lines.get(0).split(",", -1));
        String[] cells = lines.get(1).split(",", -1);
        cells[headers.indexOf("Emails")] = entries;
        cells[headers.indexOf("Phones")] = entries;
        Files.writeString(
                folder.resolve("2026-06-17-10-30-00.csv"), lines.get(0) + "\n" + String.join(",", cells) + "\n");
        Distribution.Printed printed = Distribution.prepared()
                .runWith("-Xmx64m", folder, "check", "accountupload.account", "2026-06-17-10-30-00.csv");
        assertThat(printed.err()).isEmpty();
        assertThat(printed.out()).contains("520000 times");
    }

    @Test
    void an_interrupted_rewriting_leaves_nothing(@TempDir Path folder) throws Exception {
        linkFiles(folder);
        Files.createDirectories(folder.resolve("temporary"));
        // ends it as SIGINT does, which is ignored in the background
        Distribution.Printed printed = Distribution.prepared().shell(folder, """
                export JAVA_OPTS="-Djava.io.tmpdir=$PWD/temporary"
                mkfifo q
                (cat long.csv; sleep 3) > q &
                (exec /bin/sh "$LAUNCHER" rewrite loanpro.customer - - < q > interrupted.csv 2>/dev/null) &
                sleep 2
                kill -TERM $!
                wait $!
                ls -A temporary
                cat interrupted.csv
                """);
        assertThat(printed.out()).isEmpty();
    }
}
