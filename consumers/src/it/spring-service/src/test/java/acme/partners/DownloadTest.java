package acme.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.partnerfiles.report.ValidationReport;

class DownloadTest extends ServiceTest {

    /** More rows than the server and the writer keep before they send the first of them. */
    private static final int MANY = 5_000;

    @Test
    void everyone_is_in_the_file_that_is_sent() throws Exception {
        start();
        PeopleTable.insert(database(), MANY);
        HttpResponse<String> response = get("/customers/import.csv");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("import.csv"));
        ValidationReport report = customers()
                .validator()
                .validate(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)), null);
        assertThat(report.accepted()).isEqualTo(MANY);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void a_fault_in_the_middle_breaks_the_connection() {
        start();
        PeopleTable.insert(database(), MANY);
        PeopleTable.phone(database(), MANY - 1, "555");
        assertThatThrownBy(() -> get("/customers/import.csv")).isInstanceOf(IOException.class);
    }

    @Test
    void a_fault_before_the_first_bytes_are_sent_is_answered_with_500() throws Exception {
        start();
        PeopleTable.insert(database(), 1);
        PeopleTable.phone(database(), 1, "555");
        HttpResponse<String> response = get("/customers/import.csv");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("Example", "000000001", "customerId");
    }
}
