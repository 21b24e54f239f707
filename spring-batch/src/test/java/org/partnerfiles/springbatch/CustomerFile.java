package org.partnerfiles.springbatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;

/** A file of customers for a job, some of whose rows are bad. */
final class CustomerFile {

    private CustomerFile() {}

    /**
     * Writes a file.
     *
     * @param place where
     * @param rows how many rows it has
     * @param bad the numbers of those that are rejected, from 1
     * @return the file
     */
    static Path write(Path place, int rows, Set<Integer> bad) throws IOException {
        Fixtures.of(LoanPro.CUSTOMERS).write(rows, place);
        List<String> lines = new ArrayList<>(Files.readAllLines(place));
        for (int row : bad) {
            lines.set(row, "bad,row");
        }
        String end = Files.readString(place).contains("\r\n") ? "\r\n" : "\n";
        return Files.writeString(place, String.join(end, lines) + end);
    }

    /** {@return the numbers of rows, one in so many} */
    static Set<Integer> oneIn(int so, int rows) {
        Set<Integer> numbers = new TreeSet<>();
        for (int row = so; row <= rows; row += so) {
            numbers.add(row);
        }
        return numbers;
    }

    /** {@return the lines of the file that a job makes of it, which has the good rows only} */
    static List<String> goodLines(Path place) throws IOException {
        return Files.readAllLines(place).stream()
                .filter(line -> !line.equals("bad,row"))
                .toList();
    }

    /** Writes the file that a job makes of it. */
    static Path writeGoodLines(Path from, Path to) throws IOException {
        String end = Files.readString(from).contains("\r\n") ? "\r\n" : "\n";
        return Files.writeString(to, String.join(end, goodLines(from)) + end);
    }

    /** {@return the ids of the customers in the good rows, in order} */
    static List<String> goodIds(Path from) throws IOException {
        List<String> ids = new ArrayList<>();
        try (RecordReader<LoanProCustomer> reader =
                LoanPro.CUSTOMERS.withoutRules().reader(from)) {
            for (Row<LoanProCustomer> row : reader) {
                LoanProCustomer customer = row.record();
                if (row instanceof Row.Accepted && customer != null) {
                    ids.add(customer.importId());
                }
            }
        }
        ids.sort(null);
        return ids;
    }
}
