package acme.partners;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reports in HTTP messages are those of {@link JsonReport}, whichever JSON library Spring has. */
@Component
class ReportConverter extends AbstractHttpMessageConverter<ValidationReport> {

    ReportConverter() {
        super(StandardCharsets.UTF_8, MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == ValidationReport.class;
    }

    @Override
    protected ValidationReport readInternal(Class<? extends ValidationReport> type, HttpInputMessage message)
            throws IOException {
        return JsonReport.parse(new String(message.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    protected void writeInternal(ValidationReport report, HttpOutputMessage message) throws IOException {
        Writer out = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        JsonReport.write(report, out);
        out.flush();
    }
}
