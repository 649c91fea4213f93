package dev.towerbook.intake.look;

import dev.towerbook.intake.declared.DurationReading;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
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

  private static String where(SeenNumber number) {
    return "\"" + number.text() + "\" (line " + number.line() + ", " + number.column() + ")";
  }

  void told(String mark, SeenNumber evidence) {
    told(
        "numbers are read with a decimal "
            + mark
            + ": "
            + where(evidence)
            + " can be read no other way");
  }

  void told(String what) {
    log.add(
        new Problem(
            "INPUT-NUMBERS", Severity.NOTE, place, what, "", "nothing to do if that is so"));
  }

  private String prefix() {
    return written.isEmpty() ? "is not read: " : written + "; is not read: ";
  }

  void open(SeenNumber example) {
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

  void mixed(SeenNumber point, SeenNumber comma) {
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
    String folder = SourceFile.folder(file);
    return "add to mappings/sources.csv (columns folder,numbers) the row "
        + String.join(" or ", styles.stream().map(one -> folder + "," + one.word()).toList());
  }
}
