package org.partnerfiles.springbatch;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Jobs whose repository is in a database, as far as they are built in the same way with each version of Spring Batch. */
abstract class StoredJobs {

    final JdbcTransactionManager transactions;
    final JobRepository repository;
    private final Database database;

    StoredJobs(Database database, JdbcTransactionManager transactions, JobRepository repository) {
        this.database = database;
        this.transactions = transactions;
        this.repository = repository;
    }

    JdbcTemplate jdbc() {
        return database.jdbc();
    }

    /** {@return a step of one call} */
    Step tasklet(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }

    Job job(String name, List<Step> steps) {
        var job = new JobBuilder(name, repository).start(steps.get(0));
        steps.subList(1, steps.size()).forEach(job::next);
        return job.build();
    }
}
