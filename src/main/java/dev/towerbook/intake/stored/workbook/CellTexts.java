package dev.towerbook.intake.stored.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Cells as text: numbers by their own digits, shortened to the fifteen that a spreadsheet shows;
 * days as 2026-10-31; durations as hours, minutes and seconds. Nothing goes through a double.
 */
final class CellTexts {

  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
  private static final int EXPONENT_MAX = 310;
  private static final BigDecimal DAY_MILLIS = BigDecimal.valueOf(86_400_000);
  private static final long SECOND_MILLIS = 1000;
  private static final int PHANTOM = 60;
  private static final int LAST_DAY = 2_958_465;
  // A number of days that is no time of work, but a moment of this century.
  private static final BigDecimal MOMENT = BigDecimal.valueOf(10_000);
  private static final BigDecimal DAYS_MAX = BigDecimal.valueOf(10_000_000);
  private static final LocalDate OF_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final boolean from1904;
  private Optional<String> shortened = Optional.empty();
  private boolean textsOnly;

  CellTexts(boolean from1904) {
    this.from1904 = from1904;
  }

  /** From now on numbers have no text, whatever their format makes of them. */
  void textsOnly() {
    textsOnly = true;
  }

  /** The text of a cell; empty if it has none; no value at all if it is no number. */
  Optional<String> of(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
      return cell != null && cell.getType() == CellType.ERROR ? Optional.empty() : Optional.of("");
    }
    return switch (cell.getValue()) {
      case BigDecimal number when textsOnly -> Optional.of("");
      case BigDecimal number ->
          cell.getType() == CellType.ERROR ? Optional.empty() : number(cell, number);
      case Boolean truth -> Optional.of(truth ? "TRUE" : "FALSE");
      default -> Optional.of(unescaped(cell.getValue().toString()));
    };
  }

  /** A control character stands as {@code _x000D_}. */
  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  private Optional<String> number(Cell cell, BigDecimal stored) {
    if (Math.abs((long) stored.precision() - stored.scale()) > EXPONENT_MAX) {
      return Optional.empty();
    }
    BigDecimal shown = stored.round(SHOWN);
    String plain = plain(shown);
    FormatLook look =
        shown.abs().compareTo(DAYS_MAX) > 0
            ? FormatLook.NUMBER
            : FormatLook.of(cell.getDataFormatId(), cell.getDataFormatString());
    if (look == FormatLook.NUMBER && shown.compareTo(stored) != 0 && shortened.isEmpty()) {
      shortened =
          Optional.of(
              plain + " for " + stored.toPlainString() + " in " + cell.getAddress().toString());
    }
    return Optional.of(
        switch (look) {
          case NUMBER -> plain;
          case DAY -> day(shown).orElse(plain);
          case TIME -> shown.compareTo(MOMENT) >= 0 ? day(shown).orElse(plain) : time(shown);
          case DURATION -> time(shown);
        });
  }

  /**
   * A zero more behind exactly three decimals: in a file with decimal commas a point before three
   * digits would part thousands.
   */
  private static String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() == 3 ? bare.setScale(4).toPlainString() : bare.toPlainString();
  }

  private Optional<String> day(BigDecimal serial) {
    BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
    if (serial.signum() < 0 || whole.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
      return Optional.empty();
    }
    long days = whole.longValueExact();
    long millis = millis(serial.subtract(whole));
    days += millis / DAY_MILLIS.longValue();
    millis %= DAY_MILLIS.longValue();
    String time = millis == 0 ? "" : "T" + LocalTime.ofNanoOfDay(millis * 1_000_000).toString();
    // LocalTime leaves out seconds that are zero.
    return Optional.of(date(days) + (time.length() == 6 ? time + ":00" : time));
  }

  private String date(long days) {
    if (from1904) {
      return OF_1904.plusDays(days).toString();
    }
    if (days == PHANTOM) {
      // Excel has a day that never was.
      return "1900-02-29";
    }
    if (days == 0) {
      return "1900-01-00";
    }
    return OF_1900.plusDays(days < PHANTOM ? days + 1 : days).toString();
  }

  private static String time(BigDecimal days) {
    long all = millis(days.abs());
    long seconds = all / SECOND_MILLIS;
    String text =
        String.format(
            Locale.ROOT,
            "%s%d:%02d:%02d",
            days.signum() < 0 ? "-" : "",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60);
    long rest = all % SECOND_MILLIS;
    return rest == 0 ? text : text + String.format(Locale.ROOT, ".%03d", rest);
  }

  /** Thousandths of a second, to the second if that is what fifteen digits can mean. */
  private static long millis(BigDecimal days) {
    long millis = days.multiply(DAY_MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long off = Math.floorMod(millis, SECOND_MILLIS);
    boolean near = off <= 1 || off >= SECOND_MILLIS - 1;
    return near ? (millis + SECOND_MILLIS / 2) / SECOND_MILLIS * SECOND_MILLIS : millis;
  }

  /** The first number that has more digits than a spreadsheet shows. */
  Optional<String> shortened() {
    return shortened;
  }
}
