package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class RowReaderAsciiTest {

    @Test
    void each_row_has_its_own_flag_for_ascii() throws IOException {
        byte[] bytes = "\uFEFFa,b\nc,é\nd,e\n\"f\né\",g\nh,i".getBytes(StandardCharsets.UTF_8);
        List<Boolean> ascii = new ArrayList<>();
        try (RowReader rows = new RowReader(new ByteArrayInputStream(bytes), Layout.csv(), Limits.standard())) {
            RawRow row = new RawRow();
            while (rows.next(row)) {
                ascii.add(row.ascii);
            }
        }
        assertThat(ascii).containsExactly(true, false, true, false, true);
    }
}
