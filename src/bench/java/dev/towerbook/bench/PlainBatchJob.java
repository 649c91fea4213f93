package dev.towerbook.bench;

import dev.towerbook.mapping.Mappings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.MultiResourceItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.MultiResourceItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The same job as one would first write it with Spring Batch: a reader of lines, a processor that
 * places each line, a writer into a table of lines, and a grouping by the database at the end. The
 * rules are Towerbook's own classifier, asked a line at a time.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class PlainBatchJob {

  private static final int CHUNK = 1000;

  /**
   * Runs the job.
   *
   * @param arguments input folder, shelf, file for the cells, folder for the database
   */
  public static void main(String[] arguments)
      throws IOException, SQLException, JobExecutionException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.datasource.url", "jdbc:h2:file:" + arguments[3] + "/lines;WRITE_DELAY=0");
    settings.put("spring.datasource.username", "sa");
    settings.put("spring.batch.job.enabled", false);
    settings.put("spring.batch.jdbc.initialize-schema", "always");
    settings.put("logging.level.root", "WARN");
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(PlainBatchJob.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .properties(settings)
            .run()) {
      Mappings mappings = Mappings.load(Path.of(arguments[1])).value();
      Job job = job(context, mappings, BillFiles.of(Path.of(arguments[0])));
      JobExecution execution = context.getBean(JobOperator.class).start(job, new JobParameters());
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw new IllegalStateException("the job ended as " + execution);
      }
      Cells cells = cells(context.getBean(DataSource.class), mappings);
      WorkDone.say(cells.lines());
      cells.write(Path.of(arguments[2]));
    }
  }

  private static Job job(
      ConfigurableApplicationContext context, Mappings mappings, List<Path> bills)
      throws IOException {
    JobRepository repository = context.getBean(JobRepository.class);
    PlatformTransactionManager transactions = context.getBean(PlatformTransactionManager.class);
    JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
    List<String> header = BillFiles.header(bills.getFirst());
    PlainPlacing placing = new PlainPlacing(mappings, header);
    Step tables =
        new StepBuilder("tables", repository)
            .tasklet(
                (contribution, chunk) -> {
                  jdbc.execute(placing.createTable());
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    Step lines =
        new StepBuilder("lines", repository)
            .<FieldSet, Object[]>chunk(CHUNK)
            .transactionManager(transactions)
            .reader(reader(bills, header))
            .processor(placing::placed)
            .writer(writer(context.getBean(DataSource.class), placing))
            .build();
    Step group =
        new StepBuilder("group", repository)
            .tasklet(
                (contribution, chunk) -> {
                  jdbc.execute(placing.group());
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    return new JobBuilder("plain", repository).start(tables).next(lines).next(group).build();
  }

  private static MultiResourceItemReader<FieldSet> reader(List<Path> bills, List<String> header) {
    return new MultiResourceItemReaderBuilder<FieldSet>()
        .name("bills")
        .resources(bills.stream().map(FileSystemResource::new).toArray(Resource[]::new))
        .delegate(
            new FlatFileItemReaderBuilder<FieldSet>()
                .name("lines")
                .linesToSkip(1)
                .comments(new String[0])
                .recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
                .delimited()
                .names(header.toArray(String[]::new))
                .fieldSetMapper(fields -> fields)
                .build())
        .build();
  }

  private static JdbcBatchItemWriter<Object[]> writer(DataSource source, PlainPlacing placing) {
    String marks = placing.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    return new JdbcBatchItemWriterBuilder<Object[]>()
        .dataSource(source)
        .sql("insert into charge values (" + marks + ")")
        .itemPreparedStatementSetter(
            (line, statement) -> {
              for (int i = 0; i < line.length; i++) {
                statement.setObject(i + 1, line[i]);
              }
            })
        .build();
  }

  private static Cells cells(DataSource source, Mappings mappings) throws SQLException {
    Cells cells = new Cells();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from cells")) {
      PlacedCell placed = new PlacedCell(row, mappings);
      while (row.next()) {
        cells.add(placed.key(), row.getLong("line_count"), placed.costs());
      }
    }
    return cells;
  }
}
