package acme.partners;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has executions of a job that was killed marked as failed, so that Spring Boot, which starts the job afterwards, restarts it. */
@Component
@ConditionalOnProperty("spring.batch.job.enabled")
@Order(-1)
class Recovery implements ApplicationRunner {

    private final JobRepository jobs;
    private final JobOperator operator;

    Recovery(JobRepository jobs, JobOperator operator) {
        this.jobs = jobs;
        this.operator = operator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String job : jobs.getJobNames()) {
            for (JobExecution killed : jobs.findRunningJobExecutions(job)) {
                operator.recover(killed);
            }
        }
    }
}
