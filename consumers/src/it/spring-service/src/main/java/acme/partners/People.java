package acme.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerfiles.loanpro.Action;
import org.partnerfiles.loanpro.Address;
import org.partnerfiles.loanpro.Country;
import org.partnerfiles.loanpro.CustomerType;
import org.partnerfiles.loanpro.ExistingCustomers;
import org.partnerfiles.loanpro.Gender;
import org.partnerfiles.loanpro.Generation;
import org.partnerfiles.loanpro.IdType;
import org.partnerfiles.loanpro.Identification;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.PersonName;
import org.partnerfiles.loanpro.PhoneType;
import org.partnerfiles.loanpro.Phones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of people and of the customers that LoanPro has. */
@Component
class People implements ExistingCustomers {

    /** In a fixed order, so that a job can go on where it stopped. */
    static final String NOT_SENT = "select * from person where not sent order by id";

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    /** The people that LoanPro does not have yet; to be closed. */
    Stream<LoanProCustomer> notSent() {
        return database.sql(NOT_SENT).query(People::customer).stream();
    }

    static LoanProCustomer customer(ResultSet row, int number) throws SQLException {
        Address home = Address.builder()
                .street(row.getString("street"))
                .city(row.getString("city"))
                .state(row.getString("state"))
                .zipcode(row.getString("zip"))
                .country(Country.USA)
                .build();
        return LoanProCustomer.builder()
                .action(Action.ADD)
                .importId(row.getString("id"))
                .status("2")
                .customerType(CustomerType.INDIVIDUAL)
                .name(PersonName.builder()
                        .first(row.getString("first_name"))
                        .last(row.getString("last_name"))
                        .generation(Generation.NONE)
                        .build())
                .identification(Identification.builder()
                        .ssn(row.getString("ssn"))
                        .idType(IdType.SSN)
                        .build())
                .birthday(row.getObject("born", LocalDate.class))
                .gender(Gender.UNKNOWN)
                .phones(Phones.of(row.getString("phone"), PhoneType.CELL))
                .primaryAddress(home)
                .mailingAddress(home)
                .build();
    }

    @Override
    public Map<String, Set<String>> find(Set<String> keys) {
        Map<String, Set<String>> known = new HashMap<>();
        database.sql("select id, import_id from customer where id in (:keys) or import_id in (:keys)")
                .param("keys", keys)
                .query(row -> {
                    Set<String> customer = Set.of(row.getString("id"));
                    known.put(row.getString("id"), customer);
                    known.put(row.getString("import_id"), customer);
                });
        return known;
    }
}
