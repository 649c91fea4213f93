package dev.towerbook.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.towerbook.intake.duration.DurationFinding;
import dev.towerbook.intake.duration.DurationReading;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import dev.towerbook.table.bytes.GzipDamaged;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.numbers.DecimalMark;
import dev.towerbook.table.numbers.MarkEvidence;
import dev.towerbook.table.numbers.MarkFinding;
import dev.towerbook.table.numbers.SeenNumber;
import dev.towerbook.table.numbers.WrittenNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out how a file writes its numbers, before it is read for good, if neither its layout nor
 * the shelf says so. A layout that says {@code plain} holds for files that a machine wrote; one
 * that went through a spreadsheet shows it.
 */
final class NumberLook {

  /** So many rows of a bill without a comma in a cost: a machine wrote it. */
  private static final int QUIET_ROWS = 100;

  /** So many rows of a large file that agree. */
  private static final int ENOUGH_ROWS = 10_000;

  private final SourceFormat format;
  private final SourceFile.Bytes bytes;
  private final Place place;
  private final String written;
  private final ProblemLog log;
  private final MarkEvidence own;
  private final boolean machine;
  private final Map<Integer, MarkEvidence> beside = new HashMap<>();

  /**
   * @param place the file, relative to the input folder
   * @param written how it is written, if not as usual, in words
   */
  NumberLook(
      SourceFormat format, SourceFile.Bytes bytes, Place place, String written, ProblemLog log) {
    this.format = format;
    this.bytes = bytes;
    this.place = place;
    this.written = written;
    this.log = log;
    machine = format.writing().numbers() == NumberStyle.PLAIN && bytes.csv().isUsual();
    own =
        switch (format.kind()) {
          case TIMESHEET -> MarkEvidence.ofFew();
          default -> machine ? MarkEvidence.ofMachine() : new MarkEvidence();
        };
  }

  /**
   * The style of the file's numbers; empty if nothing decides it, then the log says so.
   *
   * @param declared what the shelf says; hours on a clock are told by the file all the same
   */
  Optional<NumberStyle> at(Content content, SourceHeader header, Optional<NumberStyle> declared)
      throws IOException {
    NumberStyle said = declared.orElse(format.writing().numbers());
    NumberColumns columns = NumberColumns.of(format, header.columns());
    boolean hours = format.kind() == SourceKind.TIMESHEET;
    boolean open =
        declared.isPresent()
            ? hours && !said.isDuration()
            : said == NumberStyle.BY_FILE || said == NumberStyle.PLAIN;
    if (!open || columns.own().isEmpty() || bytes.as().isConverted()) {
      return Optional.of(said);
    }
    HoursLook look = new HoursLook(format, header.columns());
    try (InputStream text = FirstLook.rows(content, bytes, header)) {
      look(text, columns, header, look);
    } catch (CsvParseException | UncheckedIOException | GzipDamaged | StoredDamaged damaged) {
      // What is wrong with the file is told when it is read; so far its rows have counted.
    }
    if (hours && (look.isClock() || declared.isEmpty())) {
      return hours(look.finding());
    }
    return declared.isPresent() ? declared : style(said);
  }

  private Optional<NumberStyle> hours(DurationFinding finding) {
    return switch (finding) {
      case DurationFinding.Decided(DurationReading reading, String because)
          when reading == DurationReading.HOURS ->
          style(NumberStyle.BY_FILE);
      case DurationFinding.Decided(DurationReading reading, String because) -> {
        if (reading != DurationReading.CLOCK) {
          told("hours are read as " + reading.inWords() + ": " + because);
        }
        yield Optional.of(NumberStyle.of(reading));
      }
      case DurationFinding.Open(SeenNumber example, List<DurationReading> readings) -> {
        open(example, readings);
        yield Optional.empty();
      }
    };
  }

  private void open(SeenNumber example, List<DurationReading> readings) {
    log.error(
        "INPUT-HOURS",
        place,
        prefix()
            + "nothing in it tells what its durations are; "
            + where(example)
            + " is "
            + String.join(
                " or ",
                readings.stream()
                    .map(one -> one.inWords() + " (" + reading(one, example) + " h)")
                    .toList()),
        "",
        declare(readings.stream().map(NumberStyle::of).toList())
            + "; or deliver durations as 7:30:00");
  }

  private static String reading(DurationReading reading, SeenNumber example) {
    return reading
        .seconds(example.text())
        .map(NumberStyle::hours)
        .map(hours -> hours.setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros())
        .map(BigDecimal::toPlainString)
        .orElse("no");
  }

  private Optional<NumberStyle> style(NumberStyle said) {
    boolean plain = said == NumberStyle.PLAIN;
    boolean quiet = machine && own.openComma().isEmpty();
    return switch (own.finding(besides())) {
      case MarkFinding.NotNeeded() ->
          Optional.of(own.isGrouped() ? NumberStyle.POINT : NumberStyle.PLAIN);
      case MarkFinding.Decided(DecimalMark mark, SeenNumber evidence)
          when mark == DecimalMark.COMMA -> {
        told("comma", evidence);
        yield Optional.of(NumberStyle.COMMA);
      }
      case MarkFinding.Decided(DecimalMark mark, SeenNumber evidence) -> {
        boolean silent = plain && quiet;
        if (!silent) {
          told("point", evidence);
        }
        yield Optional.of(silent ? said : NumberStyle.POINT);
      }
      case MarkFinding.Open(SeenNumber example) when quiet -> Optional.of(said);
      case MarkFinding.Open(SeenNumber example) -> {
        open(example);
        yield Optional.empty();
      }
      case MarkFinding.Mixed(SeenNumber point, SeenNumber comma) -> {
        mixed(point, comma);
        yield Optional.empty();
      }
    };
  }

  /** What other columns say, if they agree. */
  private MarkEvidence besides() {
    MarkEvidence all = new MarkEvidence();
    beside.values().forEach(column -> column.point().ifPresent(all::see));
    beside.values().forEach(column -> column.comma().ifPresent(all::see));
    return all;
  }

  private void look(InputStream text, NumberColumns columns, SourceHeader header, HoursLook hours) {
    boolean large = format.kind() == SourceKind.BILL;
    boolean usual = bytes.csv().isUsual();
    long rows = 0;
    CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new InputStreamReader(text, StandardCharsets.UTF_8));
    for (CsvRecord row : csv) {
      rows++;
      long line = header.lines() + row.getStartingLineNumber();
      for (int at : columns.own()) {
        Optional<SeenNumber> number = seen(row, at, line, header);
        number.ifPresent(own::see);
        number.ifPresent(one -> hours.see(one, cell -> cell(row, cell)));
      }
      columns
          .beside()
          .forEach(
              at ->
                  seen(row, at, line, header)
                      .ifPresent(
                          number ->
                              beside.computeIfAbsent(at, none -> new MarkEvidence()).see(number)));
      boolean quiet = usual && own.comma().isEmpty() && own.openComma().isEmpty();
      if (large && (quiet ? rows >= QUIET_ROWS : rows >= ENOUGH_ROWS && isAgreed())) {
        return;
      }
    }
  }

  private boolean isAgreed() {
    return own.point().isPresent() != own.comma().isPresent();
  }

  private static Optional<SeenNumber> seen(CsvRecord row, int at, long line, SourceHeader header) {
    String cell = cell(row, at).strip();
    return cell.isEmpty()
        ? Optional.empty()
        : Optional.of(new SeenNumber(cell, line, header.columns().get(at)));
  }

  private static String cell(CsvRecord row, int at) {
    return at < row.getFieldCount() ? row.getField(at) : "";
  }

  private static String where(SeenNumber number) {
    return "\"" + number.text() + "\" (line " + number.line() + ", " + number.column() + ")";
  }

  private void told(String mark, SeenNumber evidence) {
    told(
        "numbers are read with a decimal "
            + mark
            + ": "
            + where(evidence)
            + " can be read no other way");
  }

  private void told(String what) {
    log.add(
        new Problem(
            "INPUT-NUMBERS", Severity.NOTE, place, what, "", "nothing to do if that is so"));
  }

  private String prefix() {
    return written.isEmpty() ? "is not read: " : written + "; is not read: ";
  }

  private void open(SeenNumber example) {
    log.error(
        "INPUT-NUMBERS",
        place,
        prefix()
            + "nothing in it tells whether numbers have a decimal point or a decimal comma; "
            + where(example)
            + " is "
            + reading(example, DecimalMark.POINT)
            + " with a point, "
            + reading(example, DecimalMark.COMMA)
            + " with a comma",
        "",
        declare(List.of(NumberStyle.POINT, NumberStyle.COMMA))
            + "; or deliver numbers like 1234.56");
  }

  private static String reading(SeenNumber number, DecimalMark mark) {
    return WrittenNumber.plain(number.text(), mark).orElse("no number");
  }

  private void mixed(SeenNumber point, SeenNumber comma) {
    log.error(
        "INPUT-NUMBERS",
        place,
        prefix()
            + "it mixes two ways of writing numbers; "
            + where(point)
            + " has a decimal point, "
            + where(comma)
            + " a decimal comma",
        "",
        "export it again in one setting; or "
            + declare(List.of(NumberStyle.POINT, NumberStyle.COMMA))
            + ", then rows of the other are rejected");
  }

  /** The rows to choose from. */
  private String declare(List<NumberStyle> styles) {
    String file = place.file();
    String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : ".";
    return "add to mappings/sources.csv (columns folder,numbers) the row "
        + String.join(" or ", styles.stream().map(one -> folder + "," + one.word()).toList());
  }
}
