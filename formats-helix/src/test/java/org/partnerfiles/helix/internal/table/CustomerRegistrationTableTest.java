package org.partnerfiles.helix.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.RegistrationFile;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;

/** Compares the fields with the document's table of tab offsets. */
class CustomerRegistrationTableTest {

    private static final List<Column<CustomerRegistration, ?>> COLUMNS =
            Helix.CUSTOMER_REGISTRATIONS.table().columns();

    @Test
    void the_fields_are_in_the_order_of_their_tab_offsets() {
        assertThat(COLUMNS.stream().map(Column::header))
                .containsExactly(
                        "Customer ID",
                        "Customer Tag",
                        "First Name",
                        "Middle Name",
                        "Last Name",
                        "Suffix",
                        "Birth Date",
                        "Gender",
                        "Culture",
                        "Tax ID",
                        "Customer Status",
                        "Created Date",
                        "Archived Date",
                        "ID Verification Date",
                        "ID Verification Documents Received Date",
                        "Denied Date",
                        "Expired Date",
                        "Drivers License Number",
                        "Drivers License State",
                        "Drivers License Issue Date",
                        "Drivers License Expire Date",
                        "Passport Number",
                        "Passport Country",
                        "Passport Issue Date",
                        "Passport Expire Date",
                        "Email Address",
                        "Is Subject To Backup Withholding",
                        "Is Opted In To Bank Communication",
                        "Is Documents Accepted",
                        "Documents Accepted Date",
                        "Residence Line 1",
                        "Residence Line 2",
                        "Residence Line 3",
                        "Residence Line 4",
                        "Residence City",
                        "Residence State",
                        "Residence Postal Code",
                        "Residence Country",
                        "Mailing Line 1",
                        "Mailing Line 2",
                        "Mailing Line 3",
                        "Mailing Line 4",
                        "Mailing City",
                        "Mailing State",
                        "Mailing Postal Code",
                        "Mailing Country",
                        "Home Phone",
                        "Mobile Phone",
                        "Office Phone",
                        "Custom Field 1",
                        "Custom Field 2",
                        "Custom Field 3",
                        "Custom Field 4",
                        "Custom Field 5");
        assertThat(COLUMNS.get(53).position()).isEqualTo(53);
    }

    @Test
    void every_field_is_read_into_and_written_from_its_component() throws Exception {
        List<String> fields = new ArrayList<>();
        for (Column<CustomerRegistration, ?> column : COLUMNS) {
            fields.add(distinct(column));
        }
        CustomerRegistration customer = RegistrationFile.read(
                        RegistrationFile.header(1) + String.join("\t", fields) + "\r\n")
                .records()
                .get(0);
        for (Column<CustomerRegistration, ?> column : COLUMNS) {
            assertThat(component(customer, column.path())).isEqualTo(column.valueIn(customer));
            assertThat(text(column, customer)).as(column.header()).isEqualTo(fields.get(column.position()));
        }
    }

    private static String distinct(Column<?, ?> column) {
        int i = column.position();
        return switch (column.type().schema().type()) {
            case "integer" -> "1203";
            case "datetime" -> "2026-01-30T10:30:%02d.000-06:00".formatted(i);
            case "date" -> "1986-07-12";
            case "string" ->
                column.type().schema().constants().isEmpty()
                        ? column.header().equals("Gender") ? "M" : Integer.toString(i, 36)
                        : i == 27 ? "N" : "Y";
            default -> throw new AssertionError(column.type().schema().type());
        };
    }

    private static <T> String text(Column<CustomerRegistration, T> column, CustomerRegistration customer) {
        return column.type().write(column.valueIn(customer), CellType.Problems.IGNORED);
    }

    private static Object component(Object record, String path) throws Exception {
        Object value = record;
        for (String name : path.split("\\.", -1)) {
            value = value.getClass().getMethod(name).invoke(value);
        }
        return value;
    }

    @Test
    void every_text_may_be_as_long_as_the_document_allows() {
        List<String> refused = new ArrayList<>();
        for (Column<CustomerRegistration, ?> column : COLUMNS) {
            Integer limit = LIMITS.get(column.position());
            if (limit != null) {
                refused.add(found(column, limit) + " " + found(column, limit + 1));
            }
        }
        assertThat(refused).allMatch("[] [core.value-too-long]"::equals).hasSize(39);
    }

    private static List<String> found(Column<CustomerRegistration, ?> column, int length) {
        String[] fields = RegistrationFile.fullLine(1).stripTrailing().split("\t", -1);
        fields[column.position()] = "9".repeat(length);
        return RegistrationFile.read(RegistrationFile.header(1) + String.join("\t", fields) + "\r\n")
                .report()
                .findings()
                .stream()
                .filter(finding -> !finding.rule().equals("helix.unexpected-status"))
                .map(finding -> finding.rule())
                .toList();
    }

    /** By tab offset; null for date-times and flags. */
    private static final List<Integer> LIMITS = limits(
            10, 50, 64, 64, 128, 20, 0, 1, 50, 30, 50, 0, 0, 0, 0, 0, 0, 30, 2, 0, 0, 30, 5, 0, 0, 255, 0, 0, 0, 0, 100,
            100, 100, 100, 50, 2, 50, 50, 100, 100, 100, 100, 50, 2, 50, 50, 50, 50, 50, 100, 100, 100, 100, 100);

    private static List<Integer> limits(int... limits) {
        List<Integer> list = new ArrayList<>();
        for (int limit : limits) {
            list.add(limit == 0 ? null : (Integer) limit);
        }
        assertThat(list).hasSize(54);
        return list;
    }
}
