package acme.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Runs the jobs as a scheduler does: a process with the name of the job and its file. */
class JobsTest {

    private static final String HELIX = "202601310159_CUSTOMERREGISTRATION.TXT";

    @TempDir
    Path directory;

    private JdbcClient database;

    @BeforeEach
    void prepare() {
        service().close();
        database = JdbcClient.create(new DriverManagerDataSource(url(), "sa", ""));
    }

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("database") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--spring.main.web-application-type=none");
        arguments.add("--spring.datasource.url=" + url());
        arguments.add("--spring.datasource.username=sa");
        return arguments.toArray(String[]::new);
    }

    private String[] job(String job, Path file) {
        return arguments("--spring.batch.job.enabled=true", "--spring.batch.job.name=" + job, "file=" + file);
    }

    private ConfigurableApplicationContext service(String... more) {
        return SpringApplication.run(Application.class, arguments(more));
    }

    /** {@return the exit code} */
    private int run(String job, Path file) {
        return SpringApplication.exit(SpringApplication.run(Application.class, job(job, file)));
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private ValidationReport check(Path file) throws IOException {
        return LoanPro.CUSTOMERS.validator().validate(file);
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(RecordWriter::isUnfinished).toList();
        }
    }

    private Path helixFile(int rows) throws IOException {
        Path file = directory.resolve(HELIX);
        Fixtures.of(Helix.CUSTOMER_REGISTRATIONS).write(rows, file);
        return file;
    }

    @Test
    void people_are_exported_to_a_file_with_its_report() throws Exception {
        PeopleTable.insert(database, 1_200);
        Path file = directory.resolve("customers.csv");
        assertThat(run("export", file)).isZero();
        assertThat(check(file).accepted()).isEqualTo(1_200);
        ValidationReport report = JsonReport.parse(Files.readString(directory.resolve("customers.csv.report.json")));
        assertThat(report.accepted()).isEqualTo(1_200);
    }

    @Test
    void an_export_that_failed_goes_on_when_the_person_is_corrected() throws Exception {
        PeopleTable.insert(database, 1_200);
        PeopleTable.phone(database, 1_100, "555");
        Path file = directory.resolve("customers.csv");
        assertThat(run("export", file)).isNotZero();
        assertThat(file).doesNotExist();
        PeopleTable.phone(database, 1_100, "5185550199");
        assertThat(run("export", file)).isZero();
        assertThat(check(file).accepted()).isEqualTo(1_200);
        assertThat(unfinished()).isEmpty();
        long readAfterTheRestart = database.sql(
                        "select max(read_count) from batch_step_execution where status = 'COMPLETED'")
                .query(Long.class)
                .single();
        assertThat(readAfterTheRestart).isEqualTo(200);
    }

    @Test
    void an_export_that_was_killed_goes_on() throws Exception {
        PeopleTable.insert(database, 30_000);
        Path undisturbed = directory.resolve("undisturbed.csv");
        assertThat(run("export", undisturbed)).isZero();
        Path file = directory.resolve("customers.csv");
        killed(job("export", file));
        assertThat(file).doesNotExist();
        assertThat(run("export", file)).isZero();
        assertThat(file).hasSameBinaryContentAs(undisturbed);
        assertThat(unfinished()).isEmpty();
    }

    /** Runs a job in a process that is killed while it writes. */
    private void killed(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        try {
            while (process.isAlive() && unfinishedBytes() < 1 << 20) {
                Thread.sleep(1);
            }
        } finally {
            process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        assertThat(process.exitValue())
                .as(Files.readString(directory.resolve("log")))
                .isEqualTo(137);
    }

    private long unfinishedBytes() throws IOException {
        long bytes = 0;
        for (Path file : unfinished()) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    @Test
    void good_rows_are_loaded_and_bad_ones_are_listed() throws Exception {
        Path file = helixFile(1_200);
        List<String> lines = Files.readAllLines(file);
        lines.set(700, lines.get(700).replaceFirst("^\\d+", ""));
        Files.write(file, lines);
        assertThat(run("import", file)).isZero();
        assertThat(count("registration")).isEqualTo(1_199);
        assertThat(database.sql("select line || ' ' || rules from rejected_row")
                        .query(String.class)
                        .list())
                .containsExactly("701 core.value-missing");
    }

    @Test
    void nothing_is_loaded_of_a_file_that_is_refused_as_a_whole() throws Exception {
        Path file = helixFile(1_200);
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 1_000));
        assertThat(run("import", file)).isNotZero();
        assertThat(count("registration")).isZero();
        assertThat(database.sql("select exit_code from batch_step_execution")
                        .query(String.class)
                        .single())
                .isEqualTo("FILE_REJECTED");
        ValidationReport report = JsonReport.parse(Files.readString(directory.resolve(HELIX + ".report.json")));
        assertThat(report.count("helix.record-count-mismatch")).isEqualTo(1);
    }
}
