package dev.towerbook.intake.look;

import static dev.towerbook.intake.problem.InputProblem.INPUT_VIEW;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.format.SourceHeader;
import dev.towerbook.intake.format.Translation;
import dev.towerbook.intake.recipe.NativeColumn;
import dev.towerbook.intake.recipe.Recipe;
import dev.towerbook.intake.recipe.ValuePattern;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.Conversion;
import dev.towerbook.intake.stored.CsvText;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what only the rows of a native file tell, before it is read for good: how it counts its
 * cost. It stops at the first row that settles what is open; most files need no look at all.
 */
public final class LayoutProbe {

  private final SourceFormat format;
  private final Translation translation;
  private final String name;
  private final ProblemLog log;
  private Optional<Translation.View> view = Optional.empty();
  // Of the first row, as written.
  private String account = "";
  private String subAccount = "";
  private String period = "";

  /**
   * @param translation of the format
   * @param name the file, relative to the input folder
   */
  public LayoutProbe(SourceFormat format, Translation translation, String name, ProblemLog log) {
    this.format = format;
    this.translation = translation;
    this.name = name;
    this.log = log;
  }

  /** The format as this file uses it. */
  public SourceFormat at(Content content, SourceFile.Bytes bytes, SourceHeader header)
      throws IOException {
    view = translation.views().stream().filter(v -> v.isNamedBy(name)).findFirst();
    boolean viewOpen =
        view.isEmpty() && translation.views().stream().anyMatch(v -> !v.tells().isEmpty());
    if (!translation.views().isEmpty()) {
      try (InputStream rows = rows(content, bytes, header)) {
        look(rows, header.columns(), viewOpen);
      } catch (CsvParseException | UncheckedIOException | GzipDamaged | StoredDamaged damaged) {
        // What is wrong with the file is told when it is read; so far its rows have counted.
      }
    }
    Translation seen = view.or(this::usual).map(translation::as).orElse(translation);
    report();
    return format.with(seen);
  }

  /** The rows of a file as CSV, after its header. */
  static InputStream rows(Content content, SourceFile.Bytes bytes, SourceHeader header)
      throws IOException {
    StoredAs as = bytes.as();
    if (as.isConverted()) {
      return Conversion.rows(content, as, header.columns());
    }
    InputStream text = CsvText.open(content, as.isGzip(), bytes.csv());
    try {
      text.skipNBytes(header.bytes());
      return text;
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  private Optional<Translation.View> usual() {
    return translation.views().stream().findFirst();
  }

  private void look(InputStream text, List<String> header, boolean viewOpen) {
    List<Telling> tellings = viewOpen ? tellings(header) : List.of();
    int rows = 0;
    CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new InputStreamReader(text, StandardCharsets.UTF_8));
    for (CsvRecord row : csv) {
      rows++;
      if (rows == 1) {
        account = firstCell(row, positions(List.of("BillingAccountId"), header));
        subAccount = firstCell(row, positions(List.of("SubAccountId"), header));
        period = firstCell(row, positions(List.of("BillingPeriodStart"), header));
      }
      if (view.isEmpty()) {
        view = tellings.stream().filter(t -> t.isReportedBy(row)).map(Telling::view).findFirst();
      }
      if (tellings.isEmpty() || view.isPresent()) {
        return;
      }
    }
  }

  /** Where the columns of some fields stand. */
  private int[] positions(Collection<String> fields, List<String> header) {
    Set<NativeColumn> columns = new LinkedHashSet<>();
    for (Map.Entry<String, Recipe> field : translation.fields().entrySet()) {
      if (fields.contains(field.getKey())) {
        columns.addAll(field.getValue().inputs());
      }
    }
    return columns.stream()
        .flatMap(column -> format.position(column.id(), header).stream())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The first cell of some columns that has a text. */
  private static String firstCell(CsvRecord row, int[] columns) {
    return Arrays.stream(columns)
        .filter(column -> column < row.getFieldCount())
        .mapToObj(row::getField)
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Notes the month of the file, after {@link #at}, if the layout has views. */
  public void noteMonth(ViewsSeen seen) {
    Optional<LocalDate> day = format.writing().dates().parse(period);
    Optional<Translation.View> known = view.or(this::usual);
    if (day.isPresent() && known.isPresent()) {
      seen.see(
          new ViewsSeen.Month(format.id(), account, YearMonth.from(day.get())),
          new ViewsSeen.Seen(known.get().id(), subAccount, name),
          log);
    }
  }

  /** A view, and for each column that tells it where that stands and what must be there. */
  private record Telling(Translation.View view, Map<Integer, List<ValuePattern>> cells) {

    boolean isReportedBy(CsvRecord row) {
      return cells.entrySet().stream()
          .allMatch(
              cell ->
                  cell.getKey() < row.getFieldCount()
                      && holds(cell.getValue(), row.getField(cell.getKey())));
    }
  }

  private List<Telling> tellings(List<String> header) {
    List<Telling> tellings = new ArrayList<>();
    for (Translation.View known : translation.views()) {
      Map<Integer, List<ValuePattern>> cells = new HashMap<>();
      known
          .tells()
          .forEach(
              (column, patterns) ->
                  format.position(column.id(), header).ifPresent(at -> cells.put(at, patterns)));
      if (!cells.isEmpty() && cells.size() == known.tells().size()) {
        tellings.add(new Telling(known, cells));
      }
    }
    return tellings;
  }

  private static boolean holds(List<ValuePattern> patterns, String cell) {
    return patterns.stream().anyMatch(pattern -> pattern.holds(cell.strip()));
  }

  private void report() {
    view.or(this::usual)
        .flatMap(Translation.View::reported)
        .ifPresent(reported -> log.note(INPUT_VIEW.with(reported), SourceLocation.file(name)));
  }
}
