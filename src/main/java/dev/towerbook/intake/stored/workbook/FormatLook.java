package dev.towerbook.intake.stored.workbook;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the format of a cell makes of its number. */
enum FormatLook {
  NUMBER,
  /** A day, perhaps with a time: days since the beginning of the workbook's calendar. */
  DAY,
  /** A time of day: parts of a day; a whole moment if a day stands before it. */
  TIME,
  /** Hours that may exceed 24, as parts of a day. */
  DURATION;

  // ECMA-376 18.8.30: formats by number alone; 27 to 36 and 50 to 58 are those of East Asia.
  private static final Set<Integer> DAYS =
      Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);
  private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56);
  private static final int ELAPSED = 46;

  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", Pattern.DOTALL);
  private static final Pattern LONG_TIME = Pattern.compile("\\[[hms]+\\]");

  /**
   * @param id number of the format
   * @param code its text, if the workbook has one
   */
  static FormatLook of(@Nullable Integer id, @Nullable String code) {
    if (code == null) {
      return id == null ? NUMBER : ofId(id);
    }
    String first = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("").split(";", 2)[0];
    if (LONG_TIME.matcher(first).find()) {
      return DURATION;
    }
    if (first.contains("general") || first.contains("standard") || first.indexOf('@') >= 0) {
      return NUMBER;
    }
    boolean time = first.indexOf('h') >= 0 || first.indexOf('s') >= 0;
    boolean day = first.indexOf('y') >= 0 || first.indexOf('d') >= 0;
    boolean month = first.indexOf('m') >= 0 && !time;
    return day || month ? DAY : time ? TIME : NUMBER;
  }

  private static FormatLook ofId(int id) {
    return Optional.of(NUMBER)
        .filter(none -> !DAYS.contains(id) && !TIMES.contains(id) && id != ELAPSED)
        .orElse(id == ELAPSED ? DURATION : DAYS.contains(id) ? DAY : TIME);
  }
}
