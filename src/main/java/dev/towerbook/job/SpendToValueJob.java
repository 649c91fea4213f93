package dev.towerbook.job;

import dev.towerbook.job.step.AllocateStep;
import dev.towerbook.job.step.AssessStep;
import dev.towerbook.job.step.IntakeStep;
import dev.towerbook.job.step.PublishStep;
import dev.towerbook.job.step.ReconcileStep;
import dev.towerbook.job.step.RenderStep;
import dev.towerbook.job.step.StepCost;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The run, step by step. Every step is an idempotent tasklet that replaces its own slice of the
 * book in its own transaction: a run that was killed anywhere is simply run again. Intake skips
 * what is already in the book; the steps after it are computed anew from the book, which is cheap,
 * so a restart never resumes from a position.
 */
@Configuration(proxyBeanMethods = false)
public class SpendToValueJob {

  /** Name in the job repository. */
  public static final String NAME = "spend-to-value";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;

  SpendToValueJob(JobRepository repository, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.transactions = transactions;
  }

  @Bean
  Job spendToValue(
      Step intake, Step allocate, Step reconcile, Step assess, Step render, Step publish) {
    return new JobBuilder(NAME, repository)
        .start(intake)
        .next(allocate)
        .next(reconcile)
        .next(assess)
        .next(render)
        .next(publish)
        .build();
  }

  /** Source files → ledger entries: read, map, post. */
  @Bean
  Step intake(IntakeStep tasklet) {
    return step("intake", tasklet);
  }

  /** Ledger entries → cost lines: who bears what is shared. */
  @Bean
  Step allocate(AllocateStep tasklet) {
    return step("allocate", tasklet);
  }

  /** Source = ledger = statements, or no pack. */
  @Bean
  Step reconcile(ReconcileStep tasklet) {
    return step("reconcile", tasklet);
  }

  /** Cost lines → TCO, figures and verdicts. */
  @Bean
  Step assess(AssessStep tasklet) {
    return step("assess", tasklet);
  }

  /** Verdicts → pages and CSV files in a folder that nobody sees yet. */
  @Bean
  Step render(RenderStep tasklet) {
    return step("render", tasklet);
  }

  /** One atomic rename. */
  @Bean
  Step publish(PublishStep tasklet) {
    return step("publish", tasklet);
  }

  private Step step(String name, Tasklet tasklet) {
    // The transaction manager is explicit: without it Batch silently takes one without resources.
    return new StepBuilder(name, repository)
        .tasklet(tasklet, transactions)
        .listener(new StepCost())
        .allowStartIfComplete(true)
        .build();
  }
}
