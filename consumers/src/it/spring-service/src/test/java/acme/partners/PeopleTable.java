package acme.partners;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented people in the table. */
final class PeopleTable {

    private PeopleTable() {}

    static void insert(JdbcClient database, int people) {
        database.sql("insert into person (id, first_name, last_name, ssn, born, phone, street, city, state, zip)"
                        + " select 'C-' || lpad(x, 6, '0'), 'Sam', 'Example', lpad(x, 9, '0'), date '1985-01-01', '5185550100',"
                        + " '321 Oak Lane', 'Schenectady', 'NY', '12345' from system_range(1, ?)")
                .param(people)
                .update();
    }

    /** Gives one of them a telephone number, which is to have ten digits. */
    static void phone(JdbcClient database, int person, String phone) {
        database.sql("update person set phone = ? where id = ?")
                .params(phone, "C-%06d".formatted(person))
                .update();
    }
}
