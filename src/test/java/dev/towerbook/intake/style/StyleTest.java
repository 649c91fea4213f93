package dev.towerbook.intake.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.dataset.InvoiceReader;
import dev.towerbook.intake.dataset.Pseudonyms;
import dev.towerbook.intake.dataset.TimesheetReader;
import dev.towerbook.intake.dataset.UsageReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.money.ExactSum;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Files of known content in random styles, texts and sheets: each is read to the last digit, or
 * refused with the true cause. Another value is never read. {@code -Dstyles=20000} tries more
 * files.
 */
@Execution(ExecutionMode.CONCURRENT)
class StyleTest {

  private static final int FILES = Integer.getInteger("styles", 2_000);
  private static final Set<String> OPEN =
      Set.of("INPUT-DATE-ORDER", "INPUT-NUMBERS", "INPUT-HOURS");

  @TempDir private Path folder;

  /** How many files became what: a test that only saw refusals would prove nothing. */
  private final Map<String, Integer> outcomes = new HashMap<>();

  @Test
  void each_file_is_read_exactly_or_refused_with_the_true_cause() {
    Seeded.rounds(FILES, this::file);
    if (FILES >= 1_000 && Long.getLong("seed") == null) {
      int texts = outcomes.getOrDefault("read", 0);
      int sheets = outcomes.getOrDefault("sheet read", 0);
      assertThat(texts + sheets).isGreaterThan(FILES / 2);
      assertThat(sheets).isGreaterThan(FILES / 20);
      assertThat(outcomes.keySet()).containsAll(OPEN).contains("not UTF-8");
      assertThat(outcomes.keySet()).contains("sheet INPUT-NUMBERS");
    }
  }

  private void file(Random seeded) throws IOException {
    // Neighbouring seeds begin alike: without this the files would be of few kinds.
    Random random = new Random(new SplittableRandom(seeded.nextLong()).nextLong());
    Storage storage = Storage.any(random);
    Content content = Content.any(random, storage.typing(random));
    Path file = folder.resolve(content.folder()).resolve("a" + storage.ending());
    Files.createDirectories(file.getParent());
    Files.write(file, storage.bytes(content, random));
    try {
      check(storage, content);
    } catch (AssertionError failure) {
      throw new AssertionError(failure.getMessage() + "\n" + storage + " " + content, failure);
    } finally {
      Files.delete(file);
    }
  }

  private void check(Storage storage, Content content) {
    Loaded<InputFiles> read = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    List<Problem> problems = new ArrayList<>(read.problems());
    Map<String, Content.Value> values = new HashMap<>();
    for (SourceFile file : read.value().files()) {
      problems.addAll(values(file, values));
    }
    List<Problem> errors =
        problems.stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .filter(problem -> !problem.cause().contains("contains no bill"))
            .toList();
    if (!errors.isEmpty()) {
      refused(storage, content, errors);
      return;
    }
    List<Problem> rejected = rejected(problems);
    assertThat(rejected.isEmpty() || isAmongDays(content)).as("rows " + rejected).isTrue();
    assertThat(problems).noneMatch(problem -> problem.severity() == Severity.ACTION);
    assertThat(content.values().keySet()).containsAll(values.keySet());
    assertThat(values).hasSize(content.values().size() - rejected.size());
    values.forEach(
        (id, value) ->
            assertThat(value)
                .as(id)
                .matches(
                    one -> one.isSame(content.values().get(id)), "" + content.values().get(id)));
    assertThat(problems.stream().anyMatch(problem -> problem.code().equals("INPUT-WRITTEN")))
        .as("told how it is written")
        .isEqualTo(storage != Storage.SHEET && !content.style().isUsual());
    String became = rejected.isEmpty() ? "read" : "read in part";
    outcomes.merge(storage == Storage.SHEET ? "sheet " + became : became, 1, Integer::sum);
  }

  /** Nothing of a refused file counts, so that values that were read before do not matter. */
  private void refused(Storage storage, Content content, List<Problem> errors) {
    for (Problem error : errors) {
      boolean reported =
          switch (error.code()) {
            case "INPUT-DATE-ORDER" -> isOrderOpen(content);
            case "INPUT-NUMBERS" -> areNumbersOpen(storage, content);
            case "INPUT-HOURS" ->
                Set.of(
                        DurationWriting.MINUTES,
                        DurationWriting.SECONDS,
                        DurationWriting.DAY_PARTS,
                        DurationWriting.CLASSIC)
                    .contains(content.durations());
            default ->
                storage != Storage.SHEET
                    && error.code().endsWith("UTF8")
                    && content.style().encoding().equals(Style.WINDOWS);
          };
      assertThat(reported).as(error.message()).isTrue();
      String code = OPEN.contains(error.code()) ? error.code() : "not UTF-8";
      outcomes.merge(storage == Storage.SHEET ? "sheet " + code : code, 1, Integer::sum);
    }
  }

  private static boolean isOrderOpen(Content content) {
    List<Integer> days = content.days().stream().map(LocalDate::getDayOfMonth).toList();
    boolean misread =
        content.days().size() < content.dates().size()
            && days.stream().allMatch(day -> day > 12)
            && content.dates().stream()
                .allMatch(day -> day.getDayOfMonth() <= 12 || content.days().contains(day));
    return content.style().isOrderOpen()
        && !days.isEmpty()
        && (misread || days.stream().allMatch(day -> day <= 12));
  }

  /** True if some dates are days and others are texts that could be read in two ways. */
  private static boolean isAmongDays(Content content) {
    return isOrderOpen(content) && content.days().size() < content.dates().size();
  }

  /** Rows that are not read because their date could be read in two ways. */
  private static List<Problem> rejected(List<Problem> problems) {
    List<Problem> rows =
        problems.stream().filter(problem -> problem.severity() == Severity.REJECTED).toList();
    assertThat(rows).allMatch(row -> row.code().endsWith("-DATE"));
    assertThat(rows)
        .allMatch(
            row -> row.code().startsWith("BILL") || row.cause().contains("nothing in the file"));
    return rows.stream()
        .collect(Collectors.toMap(row -> row.place().line(), row -> row, (one, two) -> one))
        .values()
        .stream()
        .toList();
  }

  /** In a bill of texts with decimal commas these are told and not read. */
  private static boolean areNumbersOpen(Storage storage, Content content) {
    boolean commas =
        storage == Storage.SHEET
            && content.folder().equals("bills")
            && content.style().numbers().mark() == ',';
    return !content.numbers().isEmpty()
        && (commas || content.numbers().stream().noneMatch(NumberWriting::isDecisive));
  }

  private static List<Problem> values(SourceFile file, Map<String, Content.Value> values) {
    RowsRead rows =
        switch (file.kind()) {
          case TIMESHEET ->
              new TimesheetReader(new Pseudonyms(new byte[32]))
                  .read(
                      file,
                      entry ->
                          values.put(
                              entry.activity(), new Content.Value(entry.date(), entry.hours())));
          case INVOICE ->
              InvoiceReader.read(
                  file,
                  line ->
                      values.put(
                          line.invoiceId(),
                          new Content.Value(line.period().firstDay(), line.amount().amount())));
          case USAGE ->
              UsageReader.read(
                  file,
                  count ->
                      values.put(
                          count.application(), new Content.Value(count.date(), count.quantity())));
          default -> new RowsRead(charges(file, values), 0, 0, List.of());
        };
    return rows.problems();
  }

  private static List<Problem> charges(SourceFile file, Map<String, Content.Value> values) {
    PartReport report =
        new BillReader(BillReader.Scanning.BYTES)
            .read(
                BillPart.whole(file),
                ChargeColumns.of("SubAccountId"),
                charge -> {
                  ExactSum cost = new ExactSum();
                  charge.addTo(CostMeasure.BILLED, cost);
                  ExactSum effective = new ExactSum();
                  charge.addTo(CostMeasure.EFFECTIVE, effective);
                  assertThat(effective.total()).isEqualByComparingTo(cost.total());
                  values.put(
                      charge.text(0, charge.code(0)),
                      new Content.Value(LocalDate.ofEpochDay(charge.chargeDay()), cost.total()));
                });
    return report.allProblems();
  }
}
