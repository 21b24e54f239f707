package acme.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;

class CheckTest extends ServiceTest {

    @TempDir
    Path directory;

    private String file(LoanProCustomer... records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter<LoanProCustomer> out = customers().writer(bytes)) {
            for (LoanProCustomer record : records) {
                out.write(record);
            }
            out.publish();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> check(String file) throws IOException, InterruptedException {
        return post("/customers/check?name=customers.csv", "text/csv", BodyPublishers.ofString(file));
    }

    private String expected(String file) throws IOException {
        InputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return JsonReport.toJson(customers().validator().validate(in, "customers.csv"));
    }

    @Test
    void a_sound_file_is_answered_with_the_report() throws Exception {
        start();
        String file = file(customers().sample());
        HttpResponse<String> response = check(file);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(response.body()).isEqualTo(expected(file));
    }

    @Test
    void a_refused_row_is_answered_with_422_and_masked_findings() throws Exception {
        start("--acme.files.options[core.masked-rows]=true");
        String file = file(customers().sample()).replace("1985-01-01", "never").replace(",NY,", ",N.Y.,");
        HttpResponse<String> response = check(file);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo(expected(file)).doesNotContain("999999999", "Hicks", "Oak Lane");
        ValidationReport report = JsonReport.parse(response.body());
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.rows()).hasSize(1);
    }

    @Test
    void a_form_with_a_file_is_answered_in_the_same_way() throws Exception {
        start();
        String file = file(customers().sample());
        String form = "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"customers.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--limit--\r\n";
        HttpResponse<String> response =
                post("/customers/check", "multipart/form-data; boundary=limit", BodyPublishers.ofString(form));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(expected(file));
    }

    @Test
    void an_upload_larger_than_the_heap_is_checked() throws Exception {
        start();
        Path file = directory.resolve("customers.csv");
        Fixtures.of(customers()).write(250_000, file);
        assertThat(Files.size(file)).isGreaterThan(Runtime.getRuntime().maxMemory());
        HttpResponse<String> response = post("/customers/check", "text/csv", BodyPublishers.ofFile(file));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JsonReport.parse(response.body()).accepted()).isEqualTo(250_000);
    }

    @Test
    void a_file_with_too_many_rows_is_answered_with_422_however_long_its_rest_is() throws Exception {
        start("--acme.files.max-rows=10");
        Path file = directory.resolve("customers.csv");
        Fixtures.of(customers()).write(20_000, file);
        HttpResponse<String> response = post("/customers/check", "text/csv", BodyPublishers.ofFile(file));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(JsonReport.parse(response.body()).count("core.limit-exceeded"))
                .isEqualTo(1);
    }

    @Test
    void an_upload_of_too_many_bytes_is_answered_with_413() throws Exception {
        start("--acme.files.max-upload=4KB");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Fixtures.of(customers()).write(100, file);
        // its length is not announced
        HttpResponse<String> response = post(
                "/customers/check",
                "text/csv",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file.toByteArray())));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void a_customer_of_the_database_is_known_to_the_rules() throws Exception {
        start();
        database().sql("insert into customer values ('17', 'C-17')").update();
        String file = file(customers().sample().toBuilder().importId("C-17").build());
        assertThat(JsonReport.parse(check(file).body()).count("loanpro.import-id-in-use"))
                .isEqualTo(1);
    }

    @Test
    void a_failure_of_the_database_is_answered_with_503_and_no_report() throws Exception {
        start();
        String file = file(customers().sample().toBuilder().importId("C-17").build());
        database().sql("drop table customer").update();
        HttpResponse<String> response = check(file);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void a_client_reads_the_report_with_the_same_converter() throws Exception {
        start();
        String file = file(customers().sample());
        String path = "/customers/check?name=customers.csv";
        assertThat(readReport(path, "text/csv", file)).isEqualTo(JsonReport.parse(expected(file)));
    }

    @Test
    void a_misspelt_option_stops_the_service_at_its_start() {
        assertThatThrownBy(() -> start("--acme.files.options[loanpro.date-stile]=iso"))
                .hasRootCauseMessage("there is no option loanpro.date-stile; did you mean loanpro.date-style?");
    }
}
