package dev.towerbook.job;

import dev.towerbook.job.step.RunContext;
import dev.towerbook.job.step.Version;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Starts the job, after tidying up what a killed run left in the job repository. The run lock is
 * held, so nothing that is marked as running is alive.
 */
@Component
class JobStarter {

  private static final int INSTANCES_LOOKED_AT = 100;

  private final Job job;
  private final JobOperator operator;
  private final JobRepository repository;

  JobStarter(Job job, JobOperator operator, JobRepository repository) {
    this.job = job;
    this.operator = operator;
    this.repository = repository;
  }

  /** Runs the job; answers the failure if it failed. */
  Optional<Throwable> launch(RunContext run) {
    recover();
    try {
      JobExecution execution = operator.start(job, parameters(run));
      if (execution.getStatus() == BatchStatus.COMPLETED) {
        return Optional.empty();
      }
      List<Throwable> failures = execution.getAllFailureExceptions();
      return Optional.of(
          failures.isEmpty()
              ? new IllegalStateException("the job ended as " + execution.getStatus())
              : failures.getFirst());
    } catch (JobExecutionException e) {
      return Optional.of(e);
    }
  }

  /**
   * Same month, inputs, rules and version are one job instance, restarted if it failed. A finished
   * one is run again only if its pack is gone or the user asks; then a number makes it a new
   * instance.
   */
  private JobParameters parameters(RunContext run) {
    String month = run.settings().month().map(YearMonth::toString).orElse("newest-closed");
    JobParameters parameters = parameters(run, month, 0);
    for (int attempt = 1; isComplete(parameters); attempt++) {
      parameters = parameters(run, month, attempt);
    }
    return parameters;
  }

  private static JobParameters parameters(RunContext run, String month, int attempt) {
    return new JobParametersBuilder()
        .addString("month", month)
        .addString("inputs", run.inputsHash())
        .addString("rules", run.shelf().mappings().rulesHash())
        .addString("version", Version.TEXT)
        .addLong("attempt", (long) attempt)
        .toJobParameters();
  }

  private boolean isComplete(JobParameters parameters) {
    JobExecution last = repository.getLastJobExecution(SpendToValueJob.NAME, parameters);
    return last != null && last.getStatus() == BatchStatus.COMPLETED;
  }

  private void recover() {
    for (JobInstance instance :
        repository.getJobInstances(SpendToValueJob.NAME, 0, INSTANCES_LOOKED_AT)) {
      List<JobExecution> executions = repository.getJobExecutions(instance);
      if (executions.isEmpty()) {
        // Killed between the two transactions of a launch: it would block every later one.
        repository.deleteJobInstance(instance);
      }
      executions.forEach(this::recover);
    }
  }

  private void recover(JobExecution execution) {
    if (execution.isRunning() && execution.getStatus() != BatchStatus.UNKNOWN) {
      operator.recover(execution);
    } else if (execution.getStatus() == BatchStatus.UNKNOWN) {
      for (StepExecution step : execution.getStepExecutions()) {
        if (step.getStatus() == BatchStatus.UNKNOWN) {
          step.setStatus(BatchStatus.FAILED);
          step.setEndTime(LocalDateTime.now(java.time.ZoneOffset.UTC));
          repository.update(step);
        }
      }
      // Safe because every step is idempotent.
      execution.setStatus(BatchStatus.FAILED);
      execution.setEndTime(LocalDateTime.now(java.time.ZoneOffset.UTC));
      repository.update(execution);
    }
  }
}
