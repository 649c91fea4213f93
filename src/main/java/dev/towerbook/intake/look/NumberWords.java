package dev.towerbook.intake.look;

import static dev.towerbook.intake.problem.InputProblem.INPUT_HOURS;
import static dev.towerbook.intake.problem.InputProblem.INPUT_NUMBERS;
import static dev.towerbook.intake.problem.InputProblem.INPUT_NUMBERS_HOURS;
import static dev.towerbook.intake.problem.InputProblem.INPUT_NUMBERS_MIXED;
import static dev.towerbook.intake.problem.InputProblem.INPUT_NUMBERS_OPEN;

import dev.towerbook.intake.declared.DurationReading;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.numbers.DecimalMark;
import dev.towerbook.table.numbers.SeenNumber;
import dev.towerbook.table.numbers.WrittenNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The words for how a file writes its numbers, and for what is open. */
final class NumberWords {

  private final SourceLocation place;
  private final String written;
  private final ProblemLog log;

  NumberWords(SourceLocation place, String written, ProblemLog log) {
    this.place = place;
    this.written = written;
    this.log = log;
  }

  void open(SeenNumber example, List<DurationReading> readings) {
    log.error(
        INPUT_HOURS.with(
            prefix(),
            where(example),
            String.join(
                " or ",
                readings.stream()
                    .map(one -> one.inWords() + " (" + reading(one, example) + " h)")
                    .toList()),
            declare(readings.stream().map(NumberStyle::of).toList())),
        place);
  }

  private static String reading(DurationReading reading, SeenNumber example) {
    return reading
        .seconds(example.text())
        .map(NumberStyle::hours)
        .map(hours -> hours.setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros())
        .map(BigDecimal::toPlainString)
        .orElse("no");
  }

  private static String where(SeenNumber number) {
    return "\"" + number.text() + "\" (line " + number.line() + ", " + number.column() + ")";
  }

  void reported(String mark, SeenNumber evidence) {
    log.note(INPUT_NUMBERS.with(mark, where(evidence)), place);
  }

  void reported(DurationReading reading, String because) {
    log.note(INPUT_NUMBERS_HOURS.with(reading.inWords(), because), place);
  }

  private String prefix() {
    return written.isEmpty() ? "is not read: " : written + "; is not read: ";
  }

  void open(SeenNumber example) {
    log.error(
        INPUT_NUMBERS_OPEN.with(
            prefix(),
            where(example),
            reading(example, DecimalMark.POINT),
            reading(example, DecimalMark.COMMA),
            declare(List.of(NumberStyle.POINT, NumberStyle.COMMA))),
        place);
  }

  private static String reading(SeenNumber number, DecimalMark mark) {
    return WrittenNumber.plain(number.text(), mark).orElse("no number");
  }

  void mixed(SeenNumber point, SeenNumber comma) {
    log.error(
        INPUT_NUMBERS_MIXED.with(
            prefix(),
            where(point),
            where(comma),
            declare(List.of(NumberStyle.POINT, NumberStyle.COMMA))),
        place);
  }

  /** The rows to choose from. */
  private String declare(List<NumberStyle> styles) {
    String file = place.file();
    String folder = SourceFile.folder(file);
    return "add to mappings/sources.csv (columns folder,numbers) the row "
        + String.join(" or ", styles.stream().map(one -> folder + "," + one.word()).toList());
  }
}
