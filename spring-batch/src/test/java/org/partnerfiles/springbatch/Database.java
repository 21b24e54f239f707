package org.partnerfiles.springbatch;

import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A database in a file with the job repository and the tables that jobs of the tests fill.
 *
 * @param source its connections
 * @param jdbc calls it
 */
record Database(JdbcConnectionPool source, JdbcTemplate jdbc) implements AutoCloseable {

    /** {@return the database of a folder, which is made if it is not there} Without a delay, a commit outlives the process. */
    static Database in(Path folder) {
        JdbcConnectionPool source = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve("jobs").toAbsolutePath() + ";WRITE_DELAY=0", "sa", "");
        JdbcTemplate jdbc = new JdbcTemplate(source);
        Integer made = jdbc.queryForObject(
                "select count(*) from information_schema.tables where table_name = 'QUARANTINE'", Integer.class);
        if (made != null && made == 0) {
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                    .execute(source);
            jdbc.execute("create table customer (import_id varchar(40))");
            jdbc.execute("create table quarantine (line bigint)");
        }
        return new Database(source, jdbc);
    }

    /** {@return the lines of the rejected rows that were stored, in order} */
    List<Long> quarantine() {
        return jdbc.queryForList("select line from quarantine order by line", Long.class);
    }

    /** {@return the ids of the customers that were stored, in order} */
    List<String> customers() {
        return jdbc.queryForList("select import_id from customer order by import_id", String.class);
    }

    @Override
    public void close() {
        source.dispose();
    }
}
