package org.partnerfiles.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes JSON. */
final class Json {

    static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /** Writes an entry of an array. */
    interface Entry<T> {
        void write(T entry, JsonGenerator out) throws IOException;
    }

    static <T> void array(List<T> entries, Writer text, Entry<? super T> entry) throws IOException {
        try (JsonGenerator out = FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartArray();
            for (T one : entries) {
                out.writeStartObject();
                entry.write(one, out);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        text.write('\n');
    }
}
