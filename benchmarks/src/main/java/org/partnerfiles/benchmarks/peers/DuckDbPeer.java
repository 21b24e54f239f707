package org.partnerfiles.benchmarks.peers;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Loads LoanPro's customers into a table of DuckDB in memory, with explicit types and one thread. */
public final class DuckDbPeer {

    private DuckDbPeer() {}

    /**
     * {@return the statement that loads a file}
     *
     * @param file the path
     */
    public static String load(String file) {
        String columns = Arrays.stream(CustomerRecord.class.getRecordComponents())
                .map(component -> "'" + component.getName() + "': '" + type(component) + "'")
                .collect(Collectors.joining(", "));
        return "CREATE TABLE customers AS SELECT * FROM read_csv('" + file.replace("'", "''")
                + "', header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\r\\n', dateformat = '"
                + "%m/%d/%Y', columns = {" + columns + "})";
    }

    private static String type(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == LocalDate.class) {
            return "DATE";
        } else if (type == Integer.class) {
            return "INTEGER";
        }
        return type == BigDecimal.class ? "DECIMAL(18, 2)" : "VARCHAR";
    }

    /**
     * Loads.
     *
     * @param args the statement, and the number of rows that must be there afterwards
     * @throws Exception if the file cannot be loaded
     */
    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute(args[0]);
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM customers")) {
                if (!count.next() || count.getLong(1) != Long.parseLong(args[1])) {
                    throw new IllegalStateException("expected " + args[1] + " rows");
                }
            }
        }
    }
}
