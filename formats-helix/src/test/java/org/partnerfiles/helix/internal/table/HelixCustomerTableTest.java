package org.partnerfiles.helix.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.helix.CustomerFile;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.HelixCustomer;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;

class HelixCustomerTableTest {

    private static final List<Column<HelixCustomer, ?>> COLUMNS =
            Helix.CUSTOMERS.table().columns();

    @ParameterizedTest
    @CsvSource({
        "0, Customer ID",
        "9, Tax ID",
        "10, Customer Status",
        "11, Created Date",
        "12, Archived Date",
        "13, Deceased Date",
        "14, ID Verification Date",
        "15, ID Verification Documents Received Date",
        "16, Drivers License Number",
        "17, Drivers License State",
        "18, Drivers License Issue Date",
        "19, Drivers License Expire Date",
        "20, Passport Number",
        "21, Passport Country",
        "22, Passport Issue Date",
        "23, Passport Expire Date",
        "24, Email Address",
        "25, Is Subject To Backup Withholding",
        "26, Is Opted In To Bank Communication",
        "27, Is Documents Accepted",
        "28, Documents Accepted Date",
        "29, Is Locked",
        "30, Locked Date",
        "31, Locked Reason",
        "32, Residence Line 1",
        "39, Residence Country",
        "40, Mailing Line 1",
        "47, Mailing Country",
        "48, Home Phone",
        "49, Mobile Phone",
        "50, Office Phone",
        "51, Custom Field 1",
        "55, Custom Field 5",
        "56, Last Activity Date",
    })
    void a_field_is_at_its_tab_offset(int offset, String header) {
        assertThat(COLUMNS.get(offset).header()).isEqualTo(header);
        assertThat(COLUMNS).hasSize(57);
    }

    @Test
    void every_field_is_read_into_and_written_from_its_component() {
        String line = CustomerFile.fullLine(1);
        HelixCustomer customer =
                CustomerFile.read(CustomerFile.header(1) + line).records().get(0);
        String[] fields = line.split("\t", -1);
        for (Column<HelixCustomer, ?> column : COLUMNS) {
            assertThat(text(column, customer)).as(column.header()).isEqualTo(fields[column.position()]);
        }
        assertThat(customer.lock().reason()).isEqualTo("31");
        assertThat(customer.residence().city()).isEqualTo("36");
        assertThat(customer.mailing().country()).isEqualTo("47");
        assertThat(customer.phones().office()).isEqualTo("50");
        assertThat(customer.customFields().field1()).isEqualTo("51");
    }

    private static <T> String text(Column<HelixCustomer, T> column, HelixCustomer customer) {
        return column.type().write(column.valueIn(customer), CellType.Problems.IGNORED);
    }

    @ParameterizedTest
    @CsvSource({"31, 255", "51, 50", "55, 50", "24, 255", "38, 50", "37, 2"})
    void a_text_may_be_as_long_as_is_documented(int offset, int limit) {
        assertThat(found(offset, limit)).isEmpty();
        assertThat(found(offset, limit + 1))
                .containsExactly("2 " + COLUMNS.get(offset).header() + " core.value-too-long");
    }

    private static List<String> found(int offset, int length) {
        String[] fields =
                CustomerFile.line(1, "Verified", "", "", "").stripTrailing().split("\t", -1);
        String[] all = java.util.Arrays.copyOf(fields, 57);
        for (int i = fields.length; i < 57; i++) {
            all[i] = "";
        }
        all[offset] = "9".repeat(length);
        return CustomerFile.read(CustomerFile.header(1) + String.join("\t", all) + "\r\n")
                .found();
    }
}
