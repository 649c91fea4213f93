package dev.towerbook.intake.bill.column;

import static dev.towerbook.intake.bill.problem.BillProblem.BILL_TAGS;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_TAG_CLASH;

import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.recipe.Normalization;
import dev.towerbook.intake.source.NormalizedCell;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.looks.Looks;
import dev.towerbook.table.problem.ProblemWords;
import dev.towerbook.table.scan.DoubledQuotes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of the Tags column: a text is parsed once, and gives the codes of the wanted keys.
 * When its memory is full, further texts are parsed line by line.
 */
public final class TagColumn {

  /** Raw keys whose normal form is remembered. */
  private static final int KEYS_MAX = 10_000;

  private static final int UNWANTED = -1;
  private static final int STATED = -2;
  private static final Map.Entry<String, String> NO_TAG = Map.entry("", "");

  private final ChargeColumns wanted;
  private final List<TextColumn> values;
  private final TextColumn stated;
  private final @Nullable TagStates states;
  private final SliceTable texts;
  private final Map<String, Integer> keyNumbers = new HashMap<>();
  private final Map<Integer, Flaw> flaws = new HashMap<>();
  private final DoubledQuotes quotes = new DoubledQuotes();
  private final TextNormalization normalizations;
  private final int keys;
  private int[] codes;
  // By text: what is changed in it; shorter than codes while nothing is.
  private TextNormalization.@Nullable Text[] normalized = new TextNormalization.@Nullable Text[0];

  /**
   * @param of where the values are numbered and other spellings of keys are counted
   */
  TagColumn(ChargeColumns wanted, BillDictionaries of, MemoryBudget budget) {
    this.wanted = wanted;
    this.normalizations = of.normalizations();
    values = of.tagValues();
    stated = of.states();
    states = wanted.states().orElse(null);
    keys = values.size() + (states == null ? 0 : 1);
    codes = new int[64 * keys];
    texts = new SliceTable(budget);
  }

  /**
   * Writes the codes of a Tags cell from {@code at} on. A cell whose quotes are doubled is looked
   * up as written, with its opening quote, so that a known text is not copied; no other cell begins
   * with a quote and looks like it.
   */
  public void read(byte[] text, int from, int length, boolean escaped, RowTags row) {
    if (length == 0) {
      Arrays.fill(row.codes, row.at, row.at + keys, TextColumn.NONE);
      return;
    }
    int start = escaped ? from - 1 : from;
    int count = from + length - start;
    int entry = texts.find(text, start, count);
    if (entry < 0) {
      DoubledQuotes plain = escaped ? quotes.read(text, from, length) : null;
      Found found =
          plain == null
              ? newText(text, from, length, row)
              : newText(plain.text(), 0, plain.length(), row);
      remember(text, start, count, row, found);
      return;
    }
    System.arraycopy(codes, entry * keys, row.codes, row.at, keys);
    if (entry < normalized.length) {
      see(normalized[entry]);
    }
    if (!flaws.isEmpty()) {
      Flaw flaw = flaws.get(entry);
      if (flaw != null) {
        row.report(flaw);
      }
    }
  }

  private void see(TextNormalization.@Nullable Text normalization) {
    if (normalization != null) {
      normalizations.see(normalization);
    }
  }

  /** Number of columns: wanted keys, and what is said of all tags. */
  public int keys() {
    return keys;
  }

  /** What is wrong with a text of tags. */
  private record Flaw(ProblemWords words, String value) {}

  /** What is wrong with a new text, and what is changed in it. */
  private record Found(@Nullable Flaw flaw, List<NormalizedCell> changes) {
    static final Found NOTHING = new Found(null, List.of());
  }

  /** Where the codes of the current row go, and what is noted about it. */
  public static final class RowTags {
    final int[] codes;
    final int at;
    final ProblemTally tally;
    final String name;
    final int column;
    public long line;

    public RowTags(int[] codes, int at, ProblemTally tally, String name, int column) {
      this.codes = codes;
      this.at = at;
      this.tally = tally;
      this.name = name;
      this.column = column;
    }

    private void report(Flaw flaw) {
      tally.find(
          new Problem(
              flaw.words(), Severity.WARNING, tally.place(line, column, name), flaw.value()),
          1);
    }
  }

  /** Parses a text that is new, and answers what is to be reported of it. */
  private Found newText(byte[] text, int from, int length, RowTags row) {
    Arrays.fill(row.codes, row.at, row.at + keys, TextColumn.NONE);
    if (NullWord.is(text, from, length)) {
      return Found.NOTHING;
    }
    Flaw flaw = null;
    List<NormalizedCell> changes = new ArrayList<>();
    TagText.Tags tags = TagText.read(text, from, length, this::isWanted);
    if (!tags.readable()) {
      flaw = new Flaw(BILL_TAGS, text(text, from, length));
    }
    List<Map.Entry<String, String>> chosen =
        new ArrayList<>(Collections.nCopies(values.size(), NO_TAG));
    state(tags, row);
    for (Map.Entry<String, String> tag : tags.values().entrySet()) {
      int key = keyNumber(tag.getKey());
      if (key >= 0
          && (chosen.get(key).getKey().isEmpty() || rank(key, tag) < rank(key, chosen.get(key)))) {
        chosen.set(key, tag);
      }
    }
    for (Map.Entry<String, String> tag : tags.values().entrySet()) {
      int key = keyNumber(tag.getKey());
      if (key < 0) {
        continue;
      }
      Map.Entry<String, String> counts = chosen.get(key);
      if (counts.equals(tag)) {
        take(key, tag, row, changes);
      } else if (!CleanText.id(counts.getValue()).equals(CleanText.id(tag.getValue()))) {
        flaw = clash(key, counts, tag);
      }
    }
    return new Found(flaw, changes);
  }

  /**
   * The spelling that rules write comes first, then the plain key; others as they are sorted: the
   * order in an object never shows.
   */
  private int rank(int key, Map.Entry<String, String> tag) {
    String normal = wanted.tagKeys().get(key);
    if (tag.getKey().equals(wanted.spellings().getOrDefault(normal, normal))) {
      return 0;
    }
    return tag.getKey().equals(normal) ? 1 : 2;
  }

  private void take(
      int key, Map.Entry<String, String> tag, RowTags row, List<NormalizedCell> changes) {
    String normal = wanted.tagKeys().get(key);
    String raw = tag.getValue().strip();
    // Here and not in the dictionary of values, which a known text of tags does not ask again.
    String value = CleanText.isUnusable(raw) ? raw : CleanText.id(raw);
    if (!value.isEmpty() && !value.equals(raw)) {
      changes.add(
          new NormalizedCell(Normalization.LOOK, "tag:" + normal, Looks.spelled(raw), value));
    }
    int code = values.get(key).codeOf(value);
    row.codes[row.at + key] = code == TextColumn.UNUSABLE ? TextColumn.NONE : code;
    if (!tag.getKey().equals(normal)) {
      changes.add(
          new NormalizedCell(Normalization.TAG_KEY, "Tags", Looks.spelled(tag.getKey()), normal));
    }
  }

  /** Keeps the outcome for the next row with this text, unless it is good for one row only. */
  private void remember(byte[] text, int from, int length, RowTags row, Found found) {
    if (found.flaw != null) {
      row.report(found.flaw);
    }
    TextNormalization.Text normalization =
        found.changes.isEmpty() ? null : normalizations.text(found.changes);
    see(normalization);
    for (int key = 0; key < keys; key++) {
      if (row.codes[row.at + key] < 0) {
        return;
      }
    }
    int entry = texts.add(text, from, length);
    if (entry < 0) {
      return;
    }
    if (codes.length < (entry + 1) * keys) {
      codes = Arrays.copyOf(codes, codes.length * 2);
    }
    System.arraycopy(row.codes, row.at, codes, entry * keys, keys);
    if (found.flaw != null) {
      flaws.put(entry, found.flaw);
    }
    if (normalization != null) {
      if (entry >= normalized.length) {
        normalized = Arrays.copyOf(normalized, codes.length / keys);
      }
      normalized[entry] = normalization;
    }
  }

  /** What is said of all tags: a code behind those of the keys. */
  private void state(TagText.Tags tags, RowTags row) {
    if (states != null) {
      SortedMap<String, String> all = new TreeMap<>(tags.values());
      tags.blank().forEach(key -> all.putIfAbsent(key, ""));
      row.codes[row.at + keys - 1] = stated.codeOf(states.of(all));
    }
  }

  /** Lays what is said of a share's tags over what is said of those of its origin. */
  public void stateOver(int[] share, int[] origin, int slot) {
    if (states != null && share[slot] != TextColumn.NONE && share[slot] != origin[slot]) {
      String over = states.over(stated.text(share[slot]), stated.text(origin[slot]));
      share[slot] = stated.codeOf(over);
    }
  }

  /** Number of a wanted key; {@link #STATED} if only what is said of all tags asks for it. */
  private int keyNumber(String rawKey) {
    Integer known = keyNumbers.get(rawKey);
    if (known != null) {
      return known;
    }
    int number = wanted.tagKeys().indexOf(wanted.tagKey().apply(rawKey));
    if (number < 0 && states != null && states.asks(rawKey)) {
      number = STATED;
    }
    if (keyNumbers.size() < KEYS_MAX) {
      keyNumbers.put(rawKey, number);
    }
    return number;
  }

  private static String text(byte[] text, int from, int length) {
    String whole = new String(text, from, length, StandardCharsets.UTF_8);
    return whole.substring(0, Math.min(whole.length(), 100));
  }

  private boolean isWanted(String rawKey) {
    return keyNumber(rawKey) != UNWANTED;
  }

  private Flaw clash(int key, Map.Entry<String, String> counts, Map.Entry<String, String> other) {
    String why = rank(key, counts) == 0 ? ", as the rules write it" : "";
    return new Flaw(
        BILL_TAG_CLASH.with(wanted.tagKeys().get(key), Looks.spelled(counts.getKey()), why),
        shown(counts) + " / " + shown(other));
  }

  private static String shown(Map.Entry<String, String> tag) {
    return Looks.spelled(tag.getKey()) + "=" + Looks.spelled(tag.getValue());
  }
}
