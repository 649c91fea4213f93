package dev.towerbook.intake.look;

import static dev.towerbook.intake.problem.InputProblem.INPUT_DATE_ORDER;
import static dev.towerbook.intake.problem.InputProblem.INPUT_DATE_ORDER_MIXED;
import static dev.towerbook.intake.problem.InputProblem.INPUT_DATE_ORDER_OPEN;
import static dev.towerbook.intake.problem.InputProblem.INPUT_DATE_ORDER_TURNED;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.towerbook.intake.dates.DateFinding;
import dev.towerbook.intake.dates.DateOrder;
import dev.towerbook.intake.dates.DatedRow;
import dev.towerbook.intake.dates.MisreadDays;
import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.declared.DateSequence;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.format.SourceHeader;
import dev.towerbook.intake.recipe.NativeColumn;
import dev.towerbook.intake.recipe.Recipe;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.Conversion;
import dev.towerbook.intake.stored.StoredAs;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.bytes.GzipDamaged;
import dev.towerbook.table.bytes.StoredDamaged;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds out how a file writes its dates, before it is read for good, if neither its layout nor the
 * shelf says so. A file of dates like 2026-10-31 costs a look at its first rows.
 */
public final class DateProbe {

  /** So many rows without a date that needs an order: the file has none. */
  private static final int QUIET_ROWS = 100;

  private static final List<String> STARTS =
      List.of("ChargePeriodStart", "date", "period_first_day", "ContractCommitmentPeriodStart");
  private static final List<String> ENDS =
      List.of("ChargePeriodEnd", "period_last_day", "ContractCommitmentPeriodEnd");
  private static final List<String> BILLING_STARTS = List.of("BillingPeriodStart");
  private static final List<String> BILLING_ENDS = List.of("BillingPeriodEnd");

  /** What the header of a column has that may hold dates, whatever it is. */
  private static final List<String> DATED =
      List.of("date", "day", "datum", "period", "start", "end", "fecha", "data");

  private final SourceFormat format;
  private final String name;
  private final ProblemLog log;

  /**
   * @param name the file, relative to the input folder
   */
  public DateProbe(SourceFormat format, String name, ProblemLog log) {
    this.format = format;
    this.name = name;
    this.log = log;
  }

  /** Where the dates of a row stand. */
  private record Columns(
      List<Integer> start,
      List<Integer> end,
      List<Integer> billingStart,
      List<Integer> billingEnd,
      List<Integer> issued,
      List<Integer> others) {

    DatedRow of(CsvRecord row) {
      return new DatedRow(
          first(row, start),
          first(row, end),
          first(row, billingStart),
          first(row, billingEnd),
          first(row, issued),
          others.stream().map(at -> cell(row, at)).toList());
    }

    private static String first(CsvRecord row, List<Integer> columns) {
      return columns.stream()
          .map(at -> cell(row, at))
          .filter(cell -> !cell.isBlank())
          .findFirst()
          .orElse("");
    }

    private static String cell(CsvRecord row, int at) {
      return at < row.getFieldCount() ? row.getField(at) : "";
    }
  }

  /** The format as this file uses it; empty if nothing decides how its dates are to be read. */
  public Optional<SourceFormat> at(Content content, SourceFile.Bytes bytes, SourceHeader header)
      throws IOException {
    if (!format.writing().dates().byFile()) {
      return Optional.of(format);
    }
    DateOrder order = new DateOrder(rows());
    Optional<String> misread = misread(content, bytes, header);
    if (misread.isPresent()) {
      misread(misread.get());
      return Optional.empty();
    }
    try (InputStream text = LayoutProbe.rows(content, bytes, header)) {
      look(text, columns(header.columns()), order);
    } catch (CsvParseException | UncheckedIOException | GzipDamaged | StoredDamaged damaged) {
      // What is wrong with the file is told when it is read; so far its rows have counted.
    }
    return switch (order.finding()) {
      case DateFinding.NotNeeded() -> Optional.of(format);
      case DateFinding.Decided(DateSequence of, String because) -> {
        reported(of, because);
        yield Optional.of(format.with(DatePatterns.of(of).decidedByFile()));
      }
      case DateFinding.Open(String example) -> {
        open(example);
        yield Optional.empty();
      }
      case DateFinding.Mixed(String day, String month) -> {
        mixed(day, month);
        yield Optional.empty();
      }
    };
  }

  /** A text of a sheet which shows that another program has misread its dates. */
  private Optional<String> misread(Content content, SourceFile.Bytes bytes, SourceHeader header)
      throws IOException {
    MisreadDays days = new MisreadDays();
    if (bytes.as() == StoredAs.SHEET) {
      Columns columns = columns(header.columns());
      try (InputStream texts = Conversion.texts(content, header.columns())) {
        csv(texts).forEach(row -> days.texts(columns.of(row)));
        if (days.mayBe()) {
          try (InputStream all = LayoutProbe.rows(content, bytes, header)) {
            csv(all).forEach(row -> days.all(columns.of(row)));
          }
        }
      } catch (CsvParseException | UncheckedIOException | StoredDamaged damaged) {
        // What is wrong with the file is told when it is read.
        return Optional.empty();
      }
    }
    return days.example();
  }

  private static CsvReader<CsvRecord> csv(InputStream text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(new InputStreamReader(text, StandardCharsets.UTF_8));
  }

  private DateOrder.Rows rows() {
    return switch (format.kind()) {
      case TIMESHEET -> DateOrder.Rows.DAYS;
      case BILL -> DateOrder.Rows.CHARGES;
      default -> DateOrder.Rows.MONTHS;
    };
  }

  private void look(InputStream text, Columns columns, DateOrder order) {
    int rows = 0;
    boolean large = format.kind() == SourceKind.BILL;
    for (CsvRecord row : csv(text)) {
      rows++;
      order.see(columns.of(row));
      boolean quiet = order.isQuiet() && rows >= QUIET_ROWS;
      if (quiet || (large && order.isCertain())) {
        return;
      }
    }
  }

  private Columns columns(List<String> header) {
    List<Integer> invoiced = positions(List.of("invoice_date"), header);
    List<Integer> start = positions(STARTS, header);
    List<Integer> end = positions(ENDS, header);
    List<Integer> billingStart = positions(BILLING_STARTS, header);
    List<Integer> billingEnd = positions(BILLING_ENDS, header);
    Set<Integer> known = new TreeSet<>();
    Stream.of(start, end, billingStart, billingEnd).forEach(known::addAll);
    List<Integer> others = new ArrayList<>();
    for (int at = 0; at < header.size(); at++) {
      String column = header.get(at).toLowerCase(Locale.ROOT);
      if (!known.contains(at) && DATED.stream().anyMatch(column::contains)) {
        others.add(at);
      }
    }
    return new Columns(
        start.isEmpty() ? invoiced : start, end, billingStart, billingEnd, invoiced, others);
  }

  /** Where the columns of some fields stand, in the order of the fields. */
  private List<Integer> positions(List<String> fields, List<String> header) {
    return fields.stream().flatMap(field -> positions(field, header)).distinct().toList();
  }

  private Stream<Integer> positions(String field, List<String> header) {
    Optional<Recipe> recipe =
        format.translation().flatMap(of -> Optional.ofNullable(of.fields().get(field)));
    return recipe.isPresent()
        ? recipe.get().inputs().stream()
            .map(NativeColumn::id)
            .flatMap(column -> format.position(column, header).stream())
        : Stream.concat(
            format.position(field, header).stream(),
            format.field(field).cells().or().stream().map(header::indexOf).filter(at -> at >= 0));
  }

  private void reported(DateSequence order, String because) {
    log.note(INPUT_DATE_ORDER.with(order.word(), because), SourceLocation.file(name));
  }

  private void open(String example) {
    String folder = SourceFile.folder(name);
    log.error(
        INPUT_DATE_ORDER_OPEN.with(example, readings(example), folder), SourceLocation.file(name));
  }

  private static String readings(String example) {
    return Stream.of(DateSequence.DAY_FIRST, DateSequence.MONTH_FIRST)
        .flatMap(
            of -> DatePatterns.of(of).parse(example).map(day -> day + " " + of.word()).stream())
        .reduce((one, other) -> one + " or " + other)
        .orElse("no date");
  }

  private void misread(String example) {
    log.error(INPUT_DATE_ORDER_TURNED.with(example), SourceLocation.file(name));
  }

  private void mixed(String dayFirst, String monthFirst) {
    log.error(INPUT_DATE_ORDER_MIXED.with(dayFirst, monthFirst), SourceLocation.file(name));
  }
}
