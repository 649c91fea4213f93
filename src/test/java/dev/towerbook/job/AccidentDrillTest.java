package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.accident.Accident;
import dev.towerbook.job.accident.Accidents;
import dev.towerbook.job.accident.Company;
import dev.towerbook.job.step.PagelessNight;
import dev.towerbook.sample.SampleWriter;
import dev.towerbook.sample.company.BillStyle;
import dev.towerbook.sample.company.SampleOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Accidents are planted into the clean sample one by one, without expected totals: each must be
 * noticed and named, and harmless variations must change nothing. A build plants a third of them on
 * three months. All of them on all months: {@code ./mvnw test -Dtest=AccidentDrillTest
 * -Ddrill.accidents=all}; a part of a kind or of a name takes those that hold it. The table of all
 * stands in {@code target/accident-drill.md}, with what was said if {@code -Ddrill.messages} is
 * given.
 */
@Execution(ExecutionMode.CONCURRENT)
class AccidentDrillTest {

  private static final int THREADS = 2;
  private static final int MESSAGES_TOLD = 40;

  /** Of the ways in which a book can be quietly wrong, those that files can bring about. */
  private static final List<String> KINDS =
      List.of("A1", "A2", "A3", "A4", "A5", "B6", "B7", "B8", "B9", "B10", "B11", "B12");

  /** Months that are left out where the drill is to be short. */
  private static final Pattern OLDER = Pattern.compile("/2026-0[3-7]\\.");

  @TempDir private static Path folder = Path.of("");

  private static Path clean = Path.of("");

  /** How an accident ended. */
  private record Result(
      Accident accident, PagelessNight.Outcome outcome, BigDecimal clean, long millis) {

    List<String> faults() {
      List<String> faults = new ArrayList<>();
      if (!accident.codes().contains(outcome.code())) {
        faults.add("exit " + outcome.code());
      }
      if (!accident.words().isEmpty() && !accident.isNamed(outcome.messages())) {
        faults.add("not named");
      }
      boolean other = outcome.total().isPresent() && outcome.total().get().compareTo(clean) != 0;
      if (accident.total() == Accident.Total.CLEAN && other) {
        faults.add("total");
      }
      return faults;
    }

    boolean isWrong() {
      return !faults().isEmpty();
    }

    private String verdict() {
      String faults = String.join(", ", faults());
      return faults.isEmpty() ? "ok" : "**" + faults + "**";
    }

    String row() {
      return String.join(
          " | ",
          "",
          verdict(),
          accident.toString(),
          "" + outcome.code(),
          outcome.total().map(total -> total.subtract(clean).toPlainString()).orElse("–"),
          millis + " ms |");
    }
  }

  @BeforeAll
  static void write_the_clean_company() throws IOException {
    clean = folder.resolve("clean");
    BillStyle style = new BillStyle(1, 0, BillStyle.Tags.NARROW, BillStyle.Compression.OLD, false);
    SampleOrder order =
        new SampleOrder(clean, style, SampleOrder.DEFAULT_SEED, SampleOrder.COMPANY_APPLICATIONS);
    SampleWriter.write(order, line -> {});
    Files.delete(clean.resolve("expected-totals.csv"));
    Company company = Company.copyOf(clean, folder.resolve("short"));
    for (String name : company.names("")) {
      if (OLDER.matcher(name).find() && !System.getProperty("drill.accidents", "").equals("all")) {
        company.delete(name);
      }
    }
    clean = company.input();
  }

  @Test
  void every_accident_is_noticed_and_no_harmless_variation_is() throws Exception {
    String asked = System.getProperty("drill.accidents", "");
    List<Accident> accidents =
        Accidents.all().stream().filter(accident -> isAsked(accident, asked)).toList();
    if (asked.isEmpty()) {
      accidents = everyThird(accidents);
      enough(accidents);
    }
    List<Result> results = results(accidents);
    Files.writeString(Path.of("target/accident-drill.md"), table(results));
    assertThat(results.stream().filter(Result::isWrong).map(Result::row)).isEmpty();
  }

  /** Every third accident of each kind, the first included: a build has ten minutes. */
  private static List<Accident> everyThird(List<Accident> accidents) {
    Map<String, Integer> seen = new HashMap<>();
    return accidents.stream()
        .filter(
            accident ->
                accident.isHarmless() || seen.merge(accident.kind(), 1, Integer::sum) % 3 == 1)
        .toList();
  }

  /** What every build plants holds all kinds. */
  private static void enough(List<Accident> accidents) {
    long harmless = accidents.stream().filter(Accident::isHarmless).count();
    assertThat(harmless).isGreaterThanOrEqualTo(20);
    assertThat(accidents.size() - harmless).isGreaterThanOrEqualTo(30);
    assertThat(accidents.stream().map(Accident::kind)).containsAll(KINDS);
  }

  private static boolean isAsked(Accident accident, String asked) {
    if (asked.isEmpty()) {
      return accident.often();
    }
    return asked.equals("all")
        || Stream.of(asked.split(",")).anyMatch(accident.toString()::contains);
  }

  private static List<Result> results(List<Accident> accidents) throws Exception {
    BigDecimal total = cleanTotal();
    List<Result> results = new ArrayList<>();
    Company shared = Company.copyOf(clean, folder.resolve("shared"));
    BlockingQueue<PagelessNight> nights = new ArrayBlockingQueue<>(THREADS);
    for (int n = 0; n < THREADS; n++) {
      PagelessNight run = new PagelessNight();
      run.read(shared.input(), shared.mappings());
      nights.add(run);
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Result>> running = new ArrayList<>();
      for (Accident accident : accidents) {
        String place = "company-" + running.size();
        running.add(threads.submit(() -> result(accident, place, total, nights)));
      }
      for (Future<Result> one : running) {
        results.add(one.get());
      }
    }
    nights.forEach(PagelessNight::close);
    return results;
  }

  /** Of a book that has read nothing before. */
  private static BigDecimal cleanTotal() throws IOException {
    Company company = Company.copyOf(clean, folder.resolve("clean-total"));
    try (PagelessNight run = new PagelessNight()) {
      PagelessNight.Outcome outcome = run.run(company.input(), company.mappings());
      return outcome.total().orElseThrow(() -> new AssertionError(outcome.messages()));
    }
  }

  private static Result result(
      Accident accident, String place, BigDecimal total, BlockingQueue<PagelessNight> nights)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    PagelessNight run = nights.take();
    try {
      run.forget();
      PagelessNight.Outcome outcome = run(accident, place, run);
      return new Result(accident, outcome, total, (System.nanoTime() - start) / 1_000_000);
    } finally {
      nights.add(run);
    }
  }

  private static PagelessNight.Outcome run(Accident accident, String place, PagelessNight run)
      throws IOException {
    Company company = Company.copyOf(clean, folder.resolve(place));
    List<PagelessNight.Outcome> outcomes = new ArrayList<>();
    try {
      for (Accident.Plant plant : accident.nights()) {
        plant.in(company);
        outcomes.add(run.run(company.input(), company.mappings()));
      }
    } catch (RuntimeException impossible) {
      // A plant that finds nothing to change is a fault of its own row, not of the whole drill.
      return new PagelessNight.Outcome(-1, Optional.empty(), List.of(impossible.toString()));
    }
    return outcomes.getLast();
  }

  private static String table(List<Result> results) {
    StringBuilder text = new StringBuilder();
    for (Result result : results) {
      text.append(result.row()).append('\n');
      int code = result.outcome().code();
      if (System.getProperty("drill.messages") != null || code == 1 || code == -1) {
        result.outcome().messages().stream()
            .filter(message -> !message.contains("[REPAIR-"))
            .limit(MESSAGES_TOLD)
            .forEach(message -> text.append("    ").append(message).append('\n'));
      }
    }
    return text.toString();
  }
}
