package acme.partners;

import java.time.LocalDateTime;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.explore.JobExplorer;
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

    private final JobExplorer explorer;
    private final JobRepository jobs;

    Recovery(JobExplorer explorer, JobRepository jobs) {
        this.explorer = explorer;
        this.jobs = jobs;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String job : explorer.getJobNames()) {
            for (JobExecution killed : explorer.findRunningJobExecutions(job)) {
                recover(killed);
            }
        }
    }

    private void recover(JobExecution killed) {
        for (StepExecution step : killed.getStepExecutions()) {
            if (step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(LocalDateTime.now());
                jobs.update(step);
            }
        }
        killed.setStatus(BatchStatus.FAILED);
        killed.setEndTime(LocalDateTime.now());
        jobs.update(killed);
    }
}
