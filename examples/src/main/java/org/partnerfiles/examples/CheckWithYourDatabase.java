package org.partnerfiles.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.partnerfiles.FileFormat;
import org.partnerfiles.loanpro.Action;
import org.partnerfiles.loanpro.ExistingCustomers;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RuleDescription;

/** A host's own rule, a look-up in its database, and its profile from JSON. */
public final class CheckWithYourDatabase {

    static final RecordRule<LoanProCustomer> SCORED = RecordRule.of(
            RuleDescription.of("acme.scored", "An added customer has an Experian score.")
                    .at("creditScoreExperian"),
            (customer, context, findings) -> {
                if (customer.action() == Action.ADD && customer.creditScores().experian() == null) {
                    findings.at("creditScoreExperian", "is needed by credit policy");
                }
            });

    static final String PROFILE = """
            {"version": 1, "rules": {
              "loanpro.import-id-in-use": {"set": "effect", "effect": "record rejected"},
              "loanpro.non-ascii": {"set": "off"}
            }}""";

    private CheckWithYourDatabase() {}

    static ExistingCustomers customersIn(Connection database) {
        return keys -> {
            Map<String, Set<String>> known = new HashMap<>();
            try (PreparedStatement statement = database.prepareStatement(
                    "select id, import_id from customer where id = any(?) or import_id = any(?)")) {
                Array asked = database.createArrayOf("varchar", keys.toArray());
                statement.setArray(1, asked);
                statement.setArray(2, asked);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        Set<String> customer = Set.of(rows.getString("id"));
                        known.put(rows.getString("id"), customer);
                        known.put(rows.getString("import_id"), customer);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the customers cannot be looked up", e);
            }
            return known;
        };
    }

    static ValidationReport check(Path file, Connection database) throws IOException {
        FileFormat<LoanProCustomer> customers = LoanPro.CUSTOMERS
                .withRule(SCORED)
                .withLookup(customersIn(database))
                .withProfile(Profile.parse(PROFILE));
        return customers.validator().validate(file);
    }

    /**
     * Runs the example.
     *
     * @param args not used
     */
    public static void main(String[] args) throws IOException, SQLException {
        Path file = Files.createTempDirectory("partnerfiles-example").resolve("customers.csv");
        GenerateLoanProImport.write(GenerateLoanProImport.customers(3), file);
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
            database.createStatement()
                    .execute("create table customer (id varchar(20) primary key, import_id varchar(20) unique)");
            database.createStatement().execute("insert into customer values ('17', 'C-00002')");
            ValidationReport report = check(file, database);
            System.out.println(report);
            report.findings().forEach(System.out::println);
        }
    }
}
