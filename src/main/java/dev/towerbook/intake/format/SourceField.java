package dev.towerbook.intake.format;

import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.table.looks.Looks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * A field of a source.
 *
 * @param name the name that Towerbook uses, for bills the FOCUS name
 * @param spellings other headers that mean the same; headers are compared without case
 * @param need whether a file can do without
 * @param values the closed list of values in canonical spelling; empty if any text may stand here
 * @param absent what stands for no value; empty if no value stays no value
 * @param cells how its cells are read where a small source does it in a way of its own
 */
public record SourceField(
    String name,
    List<String> spellings,
    FieldNeed need,
    List<String> values,
    String absent,
    Cells cells) {

  /** So many headers are kept; any more are worked out each time. */
  private static final int NORMAL_MAX = 10_000;

  // Every header is held against every field of every layout, of each file.
  private static final ConcurrentMap<String, String> NORMAL = new ConcurrentHashMap<>();

  /**
   * How cells of a small source are read.
   *
   * @param joined columns whose cells, joined by a blank, are the field where no column of its own
   *     is there; empty or two and more
   * @param means words of a tool, in lower case, to a value of the closed list; to {@code ""} where
   *     the word says nothing
   * @param numbers style of the field's numbers; empty if the layout's style holds
   * @param or columns that are asked in order where the cell is empty
   * @param folder true if the name of the file's folder is the value where there is no column
   * @param pad digits that an id has: one of fewer digits and of nothing else gets its leading
   *     zeros back; 0 if ids stay as they are. The only one of these that bills have too
   */
  public record Cells(
      List<String> joined,
      Map<String, String> means,
      Optional<NumberStyle> numbers,
      List<String> or,
      boolean folder,
      int pad) {

    /** One column, words of the closed list, the layout's style of numbers. */
    public static final Cells PLAIN =
        new Cells(List.of(), Map.of(), Optional.empty(), List.of(), false, 0);

    public Cells {
      joined = List.copyOf(joined);
      or = List.copyOf(or);
      means = Map.copyOf(means);
    }
  }

  /** The same with another style of numbers, unless its cells are hours and minutes. */
  SourceField withNumbers(NumberStyle style) {
    boolean own = cells.numbers().filter(of -> of != NumberStyle.CLOCK).isPresent();
    if (!own) {
      return this;
    }
    Cells other =
        new Cells(
            cells.joined(),
            cells.means(),
            Optional.of(style),
            cells.or(),
            cells.folder(),
            cells.pad());
    return new SourceField(name, spellings, need, values, absent, other);
  }

  public SourceField {
    spellings = List.copyOf(spellings);
    values = List.copyOf(values);
    if (name.isBlank()) {
      throw new IllegalArgumentException("field without a name");
    }
  }

  /** A field whose cells are read as they are. */
  public SourceField(
      String name, List<String> spellings, FieldNeed need, List<String> values, String absent) {
    this(name, spellings, need, values, absent, Cells.PLAIN);
  }

  /** The same field whose ids have so many digits; 0 if they stay as they are. */
  public SourceField padded(int digits) {
    Cells padded =
        new Cells(
            cells.joined(), cells.means(), cells.numbers(), cells.or(), cells.folder(), digits);
    return new SourceField(name, spellings, need, values, absent, padded);
  }

  /** A text with the leading zeros that it has lost, if it is an id that is too short. */
  public String withZeros(String text) {
    boolean isShort = text.length() < cells.pad() && !text.isEmpty();
    return isShort && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? "0".repeat(cells.pad() - text.length()) + text
        : text;
  }

  /** A field that a file may or may not have, of any text. */
  public static SourceField optional(String name) {
    return new SourceField(name, List.of(), FieldNeed.OPTIONAL, List.of(), "");
  }

  /** True if a column of this header holds the field. */
  public boolean isSpelled(String header) {
    String key = normal(header);
    return normal(name).equals(key) || keys().contains(key);
  }

  /** The keys of its spellings, under which headers are compared. */
  Set<String> keys() {
    return spellings.stream().map(SourceField::normal).collect(Collectors.toSet());
  }

  /** True if a column whose name begins with this text holds the field. */
  boolean isSpelledFrom(String beginning) {
    String lower = normal(beginning);
    return spellings.stream().anyMatch(spelling -> normal(spelling).startsWith(lower));
  }

  /**
   * The canonical spelling of a value, {@code ""} for a word that says nothing; empty if neither
   * the map of words nor the list of values has it.
   */
  public Optional<String> canonical(String value) {
    String meant = cells.means().get(value.toLowerCase(Locale.ROOT));
    if (meant != null) {
      return Optional.of(meant);
    }
    return values.stream().filter(known -> known.equalsIgnoreCase(value)).findFirst();
  }

  /** The key under which headers are compared. */
  static String normal(String header) {
    String known = NORMAL.get(header);
    if (known != null) {
      return known;
    }
    String key = Looks.key(header);
    if (NORMAL.size() < NORMAL_MAX) {
      NORMAL.put(header, key);
    }
    return key;
  }
}
