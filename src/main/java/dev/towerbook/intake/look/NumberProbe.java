package dev.towerbook.intake.look;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.towerbook.intake.amount.AmountText;
import dev.towerbook.intake.declared.DurationReading;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.duration.DurationFinding;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.format.SourceHeader;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.Conversion;
import dev.towerbook.intake.stored.StoredAs;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.bytes.GzipDamaged;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.numbers.DecimalMark;
import dev.towerbook.table.numbers.MarkEvidence;
import dev.towerbook.table.numbers.MarkFinding;
import dev.towerbook.table.numbers.SeenNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
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
public final class NumberProbe {

  /** So many rows of a bill without a comma in a cost: a machine wrote it. */
  private static final int QUIET_ROWS = 100;

  /** So many rows of a large file that agree. */
  private static final int ENOUGH_ROWS = 10_000;

  private final SourceFormat format;
  private final SourceFile.Bytes bytes;
  private final NumberWords words;
  private final MarkEvidence own;
  // The same, if no machine wrote the file: none writes the sign of a currency.
  private final MarkEvidence byPeople = new MarkEvidence();
  private boolean people;
  private final boolean machine;
  // Numbers that are such where they are stored have a point.
  private final boolean typed;
  // Of a sheet only the texts say how they are written.
  private final boolean sheet;
  private final Map<Integer, MarkEvidence> beside = new HashMap<>();

  /**
   * @param place the file, relative to the input folder
   * @param written how it is written, if not as usual, in words
   */
  public NumberProbe(
      SourceFormat format,
      SourceFile.Bytes bytes,
      SourceLocation place,
      String written,
      ProblemLog log) {
    this.format = format;
    this.bytes = bytes;
    words = new NumberWords(place, written, log);
    sheet = bytes.as() == StoredAs.SHEET;
    typed = bytes.as().isConverted() && !sheet;
    machine = typed || (format.writing().numbers() == NumberStyle.PLAIN && bytes.csv().isUsual());
    own =
        switch (format.kind()) {
          case TIMESHEET -> MarkEvidence.ofFew();
          default -> machine ? MarkEvidence.ofMachine() : new MarkEvidence();
        };
  }

  /**
   * The style of the file's numbers; empty if nothing decides it, then the log says so.
   *
   * @param declared what the shelf says; hours on a clock are reported by the file all the same
   */
  public Optional<NumberStyle> at(
      Content content, SourceHeader header, Optional<NumberStyle> declared) throws IOException {
    NumberStyle said = declared.orElse(format.writing().numbers());
    NumberColumns columns = NumberColumns.of(format, header.columns());
    boolean hours = format.kind() == SourceKind.TIMESHEET;
    boolean open =
        declared.isPresent()
            ? hours && !said.isDuration()
            : said == NumberStyle.BY_FILE || said == NumberStyle.PLAIN;
    boolean cheap = format.kind() != SourceKind.BILL || !typed;
    if (!open || columns.own().isEmpty() || !cheap) {
      return Optional.of(said);
    }
    HoursProbe look = new HoursProbe(format, header.columns());
    try {
      look(content, columns, header, hours ? Optional.of(look) : Optional.empty());
    } catch (CsvParseException broken) {
      // What is wrong with the row is told when it is read; so far the rows have counted.
    } catch (UncheckedIOException | GzipDamaged | StoredDamaged damaged) {
      // The file cannot be read as a whole: the reading says so and uses nothing of it.
      return Optional.of(said);
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
          words.reported(reading, because);
        }
        yield Optional.of(NumberStyle.of(reading));
      }
      case DurationFinding.Open(SeenNumber example, List<DurationReading> readings) -> {
        words.open(example, readings);
        yield Optional.empty();
      }
    };
  }

  private Optional<NumberStyle> style(NumberStyle said) {
    MarkEvidence own = people ? byPeople : this.own;
    boolean quiet = machine && !people && own.openComma().isEmpty();
    if (typed && own.point().isPresent() && own.comma().isPresent()) {
      words.mixed(own.point().get(), own.comma().get());
      return Optional.empty();
    }
    return switch (own.finding(besides())) {
      case MarkFinding.NotNeeded() ->
          Optional.of(own.isGrouped() ? NumberStyle.POINT : NumberStyle.PLAIN);
      case MarkFinding.Decided(DecimalMark mark, SeenNumber evidence)
          when mark == DecimalMark.COMMA -> {
        words.reported("comma", evidence);
        yield Optional.of(NumberStyle.COMMA);
      }
      case MarkFinding.Decided(DecimalMark mark, SeenNumber evidence) -> {
        boolean silent = quiet && !own.isGrouped();
        if (!silent) {
          words.reported("point", evidence);
        }
        yield Optional.of(silent ? said : NumberStyle.POINT);
      }
      case MarkFinding.Open(SeenNumber example) when quiet -> Optional.of(said);
      case MarkFinding.Open(SeenNumber example) -> {
        words.open(example);
        yield Optional.empty();
      }
      case MarkFinding.Mixed(SeenNumber point, SeenNumber comma) -> {
        words.mixed(point, comma);
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

  private void look(
      Content content, NumberColumns columns, SourceHeader header, Optional<HoursProbe> hours)
      throws IOException {
    if (sheet) {
      try (InputStream texts = Conversion.texts(content, header.columns())) {
        look(texts, columns, header, new Wanted(true, Optional.empty()));
      }
    }
    if (!sheet || hours.isPresent()) {
      try (InputStream rows = LayoutProbe.rows(content, bytes, header)) {
        look(rows, columns, header, new Wanted(!sheet, hours));
      }
    }
  }

  /** What a walk over the rows is for. */
  private record Wanted(boolean marks, Optional<HoursProbe> hours) {}

  private void look(InputStream text, NumberColumns columns, SourceHeader header, Wanted wanted) {
    boolean large = format.kind() == SourceKind.BILL;
    boolean signed = NumberColumns.isOfMoney(format.kind());
    boolean usual = bytes.csv().isUsual();
    long rows = 0;
    for (CsvRecord row : csv(text)) {
      rows++;
      long line = header.lines() + row.getStartingLineNumber();
      for (int at : columns.own()) {
        Optional<SeenNumber> number = seen(row, at, line, header, signed);
        if (wanted.marks()) {
          number.ifPresent(own::see);
        }
        if (wanted.marks() && signed) {
          number.ifPresent(byPeople::see);
          people |= number.filter(one -> !one.text().equals(cell(row, at).strip())).isPresent();
        }
        number.ifPresent(
            one -> wanted.hours().ifPresent(of -> of.see(one, cell -> cell(row, cell))));
      }
      columns.beside().stream()
          .filter(none -> wanted.marks())
          .forEach(
              at ->
                  seen(row, at, line, header, !large)
                      .ifPresent(
                          number ->
                              beside.computeIfAbsent(at, none -> new MarkEvidence()).see(number)));
      boolean quiet = usual && own.comma().isEmpty() && own.openComma().isEmpty();
      if (large && (quiet ? rows >= QUIET_ROWS : rows >= ENOUGH_ROWS && isAgreed())) {
        return;
      }
    }
  }

  private static CsvReader<CsvRecord> csv(InputStream text) {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(new InputStreamReader(text, utf8));
  }

  private boolean isAgreed() {
    return own.point().isPresent() != own.comma().isPresent();
  }

  /** A number; without the sign of its currency where it may have one. */
  private static Optional<SeenNumber> seen(
      CsvRecord row, int at, long line, SourceHeader header, boolean signed) {
    String whole = cell(row, at).strip();
    String cell = signed ? AmountText.number(whole) : whole;
    return cell.isEmpty()
        ? Optional.empty()
        : Optional.of(new SeenNumber(cell, line, header.columns().get(at)));
  }

  private static String cell(CsvRecord row, int at) {
    return at < row.getFieldCount() ? row.getField(at) : "";
  }
}
