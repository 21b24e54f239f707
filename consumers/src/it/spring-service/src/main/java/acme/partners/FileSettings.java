package acme.partners;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code acme.files.…}.
 *
 * @param options the texts of options by their ids
 * @param maxRows the most rows of an uploaded file
 * @param maxUpload the most bytes of an upload
 */
@ConfigurationProperties("acme.files")
record FileSettings(
        @DefaultValue Map<String, String> options,
        @DefaultValue("1000000") long maxRows,
        @DefaultValue("200MB") DataSize maxUpload) {}
