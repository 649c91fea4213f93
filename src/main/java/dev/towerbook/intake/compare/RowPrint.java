package dev.towerbook.intake.compare;

import dev.towerbook.table.looks.Looks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The print of the current row: {@link #whole} over all its compared cells, {@link #identity} over
 * those that say what the row is about, not how much of it there was. One object for all rows of a
 * file; not thread-safe.
 */
public final class RowPrint {

  /** A column of numbers with one of these words in its name says how much. */
  private static final List<String> MEASURES =
      List.of(
          "cost",
          "price",
          "quantity",
          "amount",
          "hours",
          "duration",
          "minutes",
          "seconds",
          "rate",
          "credit",
          "discount",
          "fee",
          "total",
          "tax",
          "paid",
          "usage",
          "value",
          "count");

  /** Unless one of these stands in it too. */
  private static final List<String> NO_MEASURES =
      List.of(
          "type",
          "category",
          "center",
          "centre",
          "code",
          "name",
          "account",
          "key",
          "class",
          "status",
          "date",
          "period",
          "number",
          "region",
          "description");

  /** What an export writes anew each time. */
  private static final Set<String> VOLATILE =
      Set.of(
          "identitylineitemid",
          "lineitemid",
          "exporttime",
          "xexporttime",
          "exportedat",
          "exportdate",
          "generatedat",
          "reportgeneratedat",
          "ingestiontime",
          "xingestiontime",
          "loadedat",
          "loadtime");

  private static final Set<String> NO_VALUE = Set.of("null", "\\n", "none", "nan", "n/a");
  private static final int NO_VALUE_MAX = 4;

  private final long[] seeds;
  private final boolean[] measures;
  private long whole;
  private long identity;

  /**
   * @param header columns of the file
   * @param compared {@link #name names} of the columns that count
   */
  public RowPrint(List<String> header, Set<String> compared) {
    seeds = new long[header.size()];
    measures = new boolean[header.size()];
    for (int i = 0; i < seeds.length; i++) {
      String name = name(header.get(i));
      if (compared.contains(name)) {
        seeds[i] = CellText.plain(name, 1) | 1;
        measures[i] = isMeasure(name);
      }
    }
  }

  /** A column's name without case and signs: {@code lineItem/UsageType} is line_item_usage_type. */
  static String name(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The columns of a header that can be compared with those of another file. */
  public static Set<String> names(List<String> header) {
    Set<String> names = new TreeSet<>();
    header.forEach(column -> names.add(name(column)));
    names.removeAll(VOLATILE);
    return names;
  }

  private static boolean isMeasure(String name) {
    boolean id = name.endsWith("id") && !name.endsWith("paid");
    return !id
        && MEASURES.stream().anyMatch(name::contains)
        && NO_MEASURES.stream().noneMatch(name::contains);
  }

  /** True if the cells of a column count. */
  public boolean compares(int column) {
    return seeds[column] != 0;
  }

  /** Another row begins. */
  public void begin() {
    whole = 0;
    identity = 0;
  }

  /**
   * A cell of the row as UTF-8; an empty one is as good as none, and blanks, dashes and invisible
   * characters are as good as their plain look-alikes.
   */
  public void cell(int column, byte[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (text[i] < 0) {
        byte[] plain = folded(new String(text, from, length, StandardCharsets.UTF_8));
        plainCell(column, plain, 0, plain.length);
        return;
      }
    }
    plainCell(column, text, from, length);
  }

  private static byte[] folded(String text) {
    return Looks.text(text).getBytes(StandardCharsets.UTF_8);
  }

  private void plainCell(int column, byte[] text, int from, int length) {
    int start = from;
    int end = from + length;
    while (start < end && text[start] <= ' ' && text[start] >= 0) {
      start++;
    }
    while (end > start && text[end - 1] <= ' ' && text[end - 1] >= 0) {
      end--;
    }
    if (start == end || isNoValue(text, start, end)) {
      return;
    }
    boolean measure = measures[column] && isAmount(text, start, end);
    add(text, start, end, column, measure);
  }

  /** A cell whose meaning was read already: a day as ISO, a number in plain digits. */
  public void cell(int column, String meaning, boolean measure) {
    byte[] text = folded(meaning);
    if (text.length > 0) {
      add(text, 0, text.length, column, measure);
    }
  }

  private void add(byte[] text, int from, int to, int column, boolean measure) {
    whole += CellText.mix(CellText.meaning(text, from, to, seeds[column]) ^ 0x5bd1_e995L);
    if (!measure) {
      // A text that is written in capitals, or with other signs, is about the same.
      identity += CellText.mix(CellText.likeness(text, from, to, seeds[column]));
    }
  }

  private static boolean isNoValue(byte[] text, int from, int to) {
    return to - from <= NO_VALUE_MAX
        && text[from] > '9'
        && NO_VALUE.contains(
            new String(text, from, to - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
  }

  /** A number, also one with signs of money or a clock in it. */
  private static boolean isAmount(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = text[i];
      boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
      if (letter && (b | 0x20) != 'e') {
        return false;
      }
    }
    return true;
  }

  /** Over every compared cell. */
  public long whole() {
    return CellText.mix(whole);
  }

  /** Over the cells that say what the row is about. */
  public long identity() {
    return CellText.mix(identity);
  }

  /** A number that stands for a subject and two numbers more. */
  public static long group(String subject, long month, long day) {
    return CellText.mix(CellText.plain(subject, month) + CellText.mix(day));
  }
}
