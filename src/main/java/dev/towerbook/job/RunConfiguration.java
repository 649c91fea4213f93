package dev.towerbook.job;

import dev.towerbook.job.step.AllocateStep;
import dev.towerbook.job.step.AssessStep;
import dev.towerbook.job.step.IntakeStep;
import dev.towerbook.job.step.PublishStep;
import dev.towerbook.job.step.ReconcileStep;
import dev.towerbook.job.step.RenderStep;
import dev.towerbook.job.step.RunContext;
import dev.towerbook.job.step.RunOptions;
import dev.towerbook.store.Book;
import dev.towerbook.store.BookFile;
import dev.towerbook.store.BookSchema;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The Spring context of a run: one data source and one transaction manager for the book and for
 * Spring Batch's own tables, so that no commit can lose or double work.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceInitializationAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
@Import({
  SpendToValueJob.class,
  IntakeStep.class,
  AllocateStep.class,
  ReconcileStep.class,
  AssessStep.class,
  RenderStep.class,
  PublishStep.class,
  JobStarter.class
})
class RunConfiguration {

  private static final int CONNECTION_TIMEOUT_MS = 10_000;

  /** The schema of a database server in which the book lies. */
  static BookSchema schema(RunOptions settings) throws SQLException, BookSchema.RightMissing {
    return BookSchema.of(
        settings.databaseUrl(),
        environment("TOWERBOOK_DATABASE_USER"),
        environment("TOWERBOOK_DATABASE_PASSWORD"));
  }

  /**
   * Starts a context for one run.
   *
   * @param schema of a database server in which the book lies; empty for the default one
   */
  static ConfigurableApplicationContext start(RunContext run, String schema) {
    SpringApplication application = new SpringApplication(RunConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    Map<String, Object> properties = properties(run.settings());
    if (!schema.isEmpty()) {
      properties.put("spring.datasource.hikari.schema", schema);
    }
    application.setDefaultProperties(properties);
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(RunContext.class, () -> run));
    return application.run();
  }

  private static Map<String, Object> properties(RunOptions settings) {
    Map<String, Object> properties = new HashMap<>();
    String url = settings.databaseUrl();
    if (url.isEmpty()) {
      properties.put("spring.datasource.url", BookFile.url(settings.book()));
      properties.put("spring.datasource.username", "sa");
      properties.put("spring.datasource.password", "");
    } else {
      properties.put("spring.datasource.url", url);
      properties.put("spring.datasource.username", environment("TOWERBOOK_DATABASE_USER"));
      properties.put("spring.datasource.password", environment("TOWERBOOK_DATABASE_PASSWORD"));
    }
    properties.put("spring.datasource.hikari.connection-timeout", CONNECTION_TIMEOUT_MS);
    properties.put("spring.datasource.hikari.maximum-pool-size", 4);
    properties.put("spring.batch.job.enabled", false);
    properties.put("spring.batch.jdbc.initialize-schema", "always");
    properties.put("spring.sql.init.mode", "always");
    properties.put("spring.sql.init.schema-locations", "classpath:book-schema.sql");
    properties.put("logging.file.name", settings.book().resolve("towerbook.log").toString());
    properties.put("logging.threshold.console", "OFF");
    properties.put("logging.level.root", "WARN");
    properties.put("logging.level.dev.towerbook", "INFO");
    return properties;
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  @Bean
  Book book(JdbcTemplate jdbc) {
    return new Book(jdbc);
  }
}
