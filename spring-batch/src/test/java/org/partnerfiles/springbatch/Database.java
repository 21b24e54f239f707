package org.partnerfiles.springbatch;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A database with the job repository and the tables that jobs of the tests fill.
 *
 * @param source its connections
 * @param jdbc calls it
 */
record Database(DataSource source, JdbcTemplate jdbc) {

    /** {@return a database in a file, which is made if it is not there} */
    static Database in(Path folder) {
        JdbcConnectionPool source = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve("jobs").toAbsolutePath(), "sa", "");
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
}
