package org.partnerfiles.springbatch;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A database with the job repository and the tables that jobs of the tests fill: in a file, or a schema of the server that
 * {@code -Dspringbatch.url} names.
 *
 * @param source its connections
 * @param jdbc calls it
 */
record Database(DataSource source, JdbcTemplate jdbc) implements AutoCloseable {

    private static final String URL = System.getProperty("springbatch.url", "");

    /** {@return the database of a folder, which is made if it is not there} */
    static Database in(Path folder) {
        DataSource source = URL.isEmpty() ? inFile(folder) : onServer(schema(folder));
        JdbcTemplate jdbc = new JdbcTemplate(source);
        Integer made = jdbc.queryForObject(
                "select count(*) from information_schema.tables where upper(table_name) = 'QUARANTINE' and table_schema = current_schema",
                Integer.class);
        if (made != null && made == 0) {
            new ResourceDatabasePopulator(new ClassPathResource(
                            "org/springframework/batch/core/schema-" + (URL.isEmpty() ? "h2" : "postgresql") + ".sql"))
                    .execute(source);
            jdbc.execute("create table customer (import_id varchar(40))");
            jdbc.execute("create table quarantine (line bigint)");
        }
        return new Database(source, jdbc);
    }

    /** Without a delay, a commit outlives the process. */
    private static DataSource inFile(Path folder) {
        return JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve("jobs").toAbsolutePath() + ";WRITE_DELAY=0", "sa", "");
    }

    private static DataSource onServer(String schema) {
        new JdbcTemplate(new DriverManagerDataSource(URL)).execute("create schema if not exists " + schema);
        return new DriverManagerDataSource(URL + (URL.contains("?") ? "&" : "?") + "currentSchema=" + schema);
    }

    /** A folder of a test has a name of its own. */
    private static String schema(Path folder) {
        return "t" + Integer.toHexString(folder.toAbsolutePath().hashCode());
    }

    /** Removes the database of a folder from the server; one in a file is removed with its folder. */
    static void remove(Path folder) {
        if (!URL.isEmpty()) {
            new JdbcTemplate(new DriverManagerDataSource(URL)).execute("drop schema " + schema(folder) + " cascade");
        }
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
        if (source instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }
}
