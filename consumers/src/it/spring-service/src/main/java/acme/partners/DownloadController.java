package acme.partners;

import java.util.stream.Stream;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Generates a file while it is sent. */
@RestController
class DownloadController {

    private final FileFormat<LoanProCustomer> customers;
    private final People people;

    DownloadController(FileFormat<LoanProCustomer> customers, People people) {
        this.customers = customers;
        this.people = people;
    }

    @GetMapping("/customers/import.csv")
    ResponseEntity<StreamingResponseBody> download() {
        StreamingResponseBody body = response -> {
            try (Stream<LoanProCustomer> notSent = people.notSent();
                    RecordWriter<LoanProCustomer> out = customers.writer(response)) {
                out.offerAll(notSent::iterator, customer -> {
                    if (!customer.isWritten()) {
                        throw new InvalidRecordException(customer.findings());
                    }
                });
                out.publish();
            }
        };
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import.csv\"")
                .body(body);
    }
}
