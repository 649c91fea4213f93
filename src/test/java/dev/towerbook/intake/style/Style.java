package dev.towerbook.intake.style;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How a file is written.
 *
 * @param encoding of its bytes
 * @param mark true if these begin with a byte-order mark
 * @param separator between cells
 * @param hint true if the first line names the separator
 * @param quoted true if every cell is quoted
 * @param newline behind each row
 * @param dates pattern of a date
 * @param numbers its numbers
 */
record Style(
    Charset encoding,
    boolean mark,
    char separator,
    boolean hint,
    boolean quoted,
    String newline,
    String dates,
    NumberWriting numbers) {

  static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          WINDOWS);
  private static final List<String> DATES =
      List.of(
          "uuuu-MM-dd",
          "uuuu-MM-dd",
          "dd/MM/uuuu",
          "d/M/uuuu",
          "MM/dd/uuuu",
          "M/d/uu",
          "dd.MM.uuuu",
          "d.M.uu",
          "dd-MM-uuuu",
          "d-MMM-uuuu",
          "uuuu/MM/dd",
          "uuuuMMdd");

  static Style any(Random random, boolean bill) {
    char separator = ",,;;\t|".charAt(random.nextInt(6));
    boolean hint = random.nextInt(6) == 0;
    Charset encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
    NumberWriting numbers = NumberWriting.any(random, bill);
    // Windows-1252 has no narrow blank.
    numbers =
        encoding.equals(WINDOWS) && numbers.group().equals("\u202f")
            ? new NumberWriting(numbers.mark(), " ", numbers.decimals(), numbers.minusBehind())
            : numbers;
    return new Style(
        encoding,
        random.nextBoolean(),
        separator,
        hint,
        random.nextInt(4) == 0,
        random.nextBoolean() ? "\r\n" : "\n",
        DATES.get(random.nextInt(DATES.size())),
        numbers);
  }

  /** True if bytes can be read as they stand. */
  boolean isUsual() {
    return separator == ',' && !hint && !isUtf16();
  }

  boolean isUtf16() {
    return encoding.equals(StandardCharsets.UTF_16LE) || encoding.equals(StandardCharsets.UTF_16BE);
  }

  String date(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(dates, Locale.ROOT));
  }

  /** True if an order of day and month must be told. */
  boolean isOrderOpen() {
    return !dates.startsWith("uuuu") && !dates.contains("MMM");
  }

  byte[] csv(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    boolean marked = mark && !encoding.equals(WINDOWS);
    text.append(marked ? "\ufeff" : "").append(hint ? "sep=" + separator + newline : "");
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : String.valueOf(separator)).append(cell(row.get(i)));
      }
      text.append(newline);
    }
    return text.toString().getBytes(encoding);
  }

  private String cell(String text) {
    boolean quotes =
        quoted || text.indexOf(separator) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
    return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
