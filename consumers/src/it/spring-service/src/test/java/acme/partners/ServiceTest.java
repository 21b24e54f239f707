package acme.partners;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.partnerfiles.FileFormat;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.report.ValidationReport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestTemplate;

/** Runs the service on a free port, with a database of its own. */
abstract class ServiceTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ConfigurableApplicationContext service;

    void start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        arguments.add("--spring.datasource.generate-unique-name=true");
        service = SpringApplication.run(Application.class, arguments.toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @SuppressWarnings("unchecked") // the bean's type has no class literal
    FileFormat<LoanProCustomer> customers() {
        return (FileFormat<LoanProCustomer>) service.getBean("customers");
    }

    JdbcClient database() {
        return service.getBean(JdbcClient.class);
    }

    private String address() {
        return "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    }

    /** What another service, which has the same converter, reads in an answer. */
    ValidationReport readReport(String path, String type, String file) {
        RestTemplate client = new RestTemplate(List.of(new StringHttpMessageConverter(), new ReportConverter()));
        return client.exchange(
                        RequestEntity.post(address() + path)
                                .contentType(MediaType.valueOf(type))
                                .body(file),
                        ValidationReport.class)
                .getBody();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).header("Content-Type", type).POST(body).build();
        return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
