package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.assess.Shelf;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.job.step.Console;
import dev.towerbook.job.step.RunContext;
import dev.towerbook.job.step.RunOptions;
import dev.towerbook.store.Book;
import dev.towerbook.table.Loaded;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The wiring that decides whether a killed run can lose anything. */
class RunConfigurationTest {

  @TempDir private Path folder = Path.of("");

  private ConfigurableApplicationContext context() {
    Loaded<Shelf> shelf = Shelf.load(Path.of("mappings"));
    assertThat(shelf.problems()).isEmpty();
    RunOptions settings =
        new RunOptions(
            folder,
            Path.of("mappings"),
            folder,
            folder,
            "",
            Optional.empty(),
            1,
            BillReader.Scanning.BYTES,
            false);
    PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    InputFiles none = new InputFiles(List.of(), Optional.empty(), List.of(), Set.of());
    return RunConfiguration.start(
        new RunContext(settings, shelf.value(), none, List.of(), new Console(quiet, false)), "");
  }

  @Test
  void every_step_commits_with_the_book() {
    try (ConfigurableApplicationContext context = context()) {
      PlatformTransactionManager manager = context.getBean(PlatformTransactionManager.class);
      assertThat(manager).isInstanceOf(JdbcTransactionManager.class);
      assertThat(((JdbcTransactionManager) manager).getDataSource())
          .isSameAs(context.getBean(DataSource.class));
      Map<String, Step> steps = context.getBeansOfType(Step.class);
      assertThat(steps)
          .containsOnlyKeys("intake", "allocate", "reconcile", "assess", "render", "publish");
      for (Step step : steps.values()) {
        assertThat(step).isInstanceOf(TaskletStep.class);
        assertThat(new DirectFieldAccessor(step).getPropertyValue("transactionManager"))
            .as(step.getName())
            .isSameAs(manager);
        assertThat(step.isAllowStartIfComplete()).as(step.getName()).isTrue();
      }
    }
  }

  @Test
  void the_job_is_its_table_of_contents() {
    try (ConfigurableApplicationContext context = context()) {
      AbstractJob job = (AbstractJob) context.getBean(Job.class);
      assertThat(job.getName()).isEqualTo(SpendToValueJob.NAME);
      assertThat(job.getStepNames())
          .containsExactlyInAnyOrder(
              "intake", "allocate", "reconcile", "assess", "render", "publish");
      assertThat(job.getJobParametersIncrementer()).isNull();
      assertThat(job.isRestartable()).isTrue();
    }
  }

  @Test
  void the_book_opens_empty_and_again() {
    for (int i = 0; i < 2; i++) {
      try (ConfigurableApplicationContext context = context()) {
        assertThat(context.getBean(Book.class).deliveries()).isEmpty();
        assertThat(context.getBeansOfType(DataSource.class)).hasSize(1);
      }
    }
    assertThat(folder.resolve("book.mv.db")).exists();
  }
}
