package acme.partners;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.partnerfiles.FileFormat;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.report.ValidationReport;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Checks uploaded files, and answers with the report. */
@RestController
class CheckController {

    private final FileFormat<LoanProCustomer> customers;
    private final long maxUpload;

    CheckController(FileFormat<LoanProCustomer> customers, FileSettings settings) {
        this.customers = customers;
        this.maxUpload = settings.maxUpload().toBytes();
    }

    @PostMapping(path = "/customers/check", consumes = "text/csv")
    ResponseEntity<ValidationReport> check(InputStream body, @RequestParam(required = false) String name)
            throws IOException {
        InputStream upload = new LimitedInput(body, maxUpload);
        ValidationReport report = customers.validator().validate(upload, name);
        // a client may miss the answer if it is sent before the upload has been read
        upload.transferTo(OutputStream.nullOutputStream());
        return ResponseEntity.status(report.hasErrors() ? 422 : 200).body(report);
    }

    @PostMapping(path = "/customers/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ValidationReport> check(@RequestParam MultipartFile file) throws IOException {
        try (InputStream upload = file.getInputStream()) {
            return check(upload, file.getOriginalFilename());
        }
    }

    @ExceptionHandler(LimitedInput.TooLongException.class)
    ResponseEntity<Void> refuseTooLong() {
        return ResponseEntity.status(413).build();
    }

    @ExceptionHandler(DataAccessException.class)
    ResponseEntity<Void> askToTryAgain() {
        return ResponseEntity.status(503).build();
    }
}
