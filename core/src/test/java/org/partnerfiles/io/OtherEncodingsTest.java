package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** What is said about a row whose bytes are not text in the encoding of its file. */
class OtherEncodingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252|Jos\u00E9|cell 2: bytes that are not valid in UTF-8; the bytes look like windows-1252: save the file as UTF-8",
                "windows-1252|\u201CRosa\u201D|cell 2: bytes that are not valid in UTF-8; the bytes look like windows-1252: save the file as UTF-8",
                "ISO-8859-1|Jos\u0081|cell 2: bytes that are not valid in UTF-8",
                "UTF-16LE|Rosa|a NUL character; the bytes look like UTF-16: save the file as UTF-8",
                "UTF-16BE|Rosa|a NUL character; the bytes look like UTF-16: save the file as UTF-8",
                "UTF-8|Ro\u0000sa|cell 2: a NUL character"
            })
    void the_encoding_is_named_where_the_bytes_look_like_it(String charset, String name, String message) {
        assertThat(message("A1," + name + ",5555550100,slow,,,,", Charset.forName(charset)))
                .contains(message)
                .matches(text -> text.contains("look like") == message.contains("look like"));
    }

    private static String message(String row, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Parcels.HEADER.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(row.getBytes(charset));
        Parcels file = Parcels.read(Parcel.FORMAT, bytes.toByteArray());
        assertThat(file.report().findings()).hasSize(1).allMatch(f -> f.rule().equals("core.unreadable-row"));
        return file.report().findings().get(0).message();
    }
}
