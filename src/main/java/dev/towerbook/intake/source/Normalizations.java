package dev.towerbook.intake.source;

import dev.towerbook.intake.recipe.Normalization;
import dev.towerbook.table.NormalizedText;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the rows in which a text was read as another one. The sum of what is reported is the sum
 * of what was counted, and the order of counting never shows. Not thread-safe.
 */
public final class Normalizations {

  /** Maximum number of texts of a kind and column that are reported one by one. */
  public static final int REPORTED_MAX = 10;

  private final SortedMap<NormalizedCell, Long> rows = new TreeMap<>();
  private final Map<NormalizedCell, SortedMap<String, BigDecimal>> worth = new TreeMap<>();

  private record Kind(Normalization normalization, String column) {}

  /** Counts rows with a changed text. */
  public void add(NormalizedCell changed, long count) {
    rows.merge(changed, count, Long::sum);
  }

  /** Notes what rows with a changed text hold, in a currency or another unit. */
  public void worth(NormalizedCell changed, String unit, BigDecimal amount) {
    worth.computeIfAbsent(changed, none -> new TreeMap<>()).merge(unit, amount, BigDecimal::add);
  }

  /** Counts what others have counted. */
  public void addAll(NormalizationCounts others) {
    others.rows().forEach(this::add);
    others
        .worth()
        .forEach((changed, sums) -> sums.forEach((unit, amount) -> worth(changed, unit, amount)));
  }

  /** What was counted so far. */
  public NormalizationCounts counts() {
    return new NormalizationCounts(rows, worth);
  }

  /**
   * One note a changed text: by kind and column, those of most rows first; what is more than
   * {@value #REPORTED_MAX} of a kind and column comes as one note.
   */
  public List<Problem> notes(String file) {
    Map<Kind, List<Map.Entry<NormalizedCell, Long>>> kinds = new TreeMap<>(KIND_ORDER);
    rows.entrySet()
        .forEach(
            entry -> {
              Kind kind = new Kind(entry.getKey().normalization(), entry.getKey().column());
              kinds.computeIfAbsent(kind, none -> new ArrayList<>()).add(entry);
            });
    List<Problem> notes = new ArrayList<>();
    kinds.forEach(
        (kind, changes) -> {
          SourceLocation place = new SourceLocation(file, 0, 0, kind.column());
          // Stable: texts of as many rows stay in the order of the alphabet.
          changes.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
          int reported = changes.size() <= REPORTED_MAX ? changes.size() : REPORTED_MAX;
          changes.subList(0, reported).forEach(entry -> notes.add(reported(place, entry)));
          if (reported < changes.size()) {
            notes.add(more(place, kind.normalization(), changes.subList(reported, changes.size())));
          }
        });
    return notes;
  }

  private static final Comparator<Kind> KIND_ORDER =
      Comparator.comparing(Kind::normalization).thenComparing(Kind::column);

  private Problem reported(SourceLocation place, Map.Entry<NormalizedCell, Long> entry) {
    NormalizedCell changed = entry.getKey();
    String read = changed.after().isEmpty() ? "" : ", read as \"" + changed.after() + "\"";
    return note(
        place,
        changed.normalization(),
        changed.normalization().template().cause() + read + rows(entry.getValue(), changed),
        new NormalizedText(changed.before(), changed.after(), entry.getValue()));
  }

  private static Problem more(
      SourceLocation place,
      Normalization normalization,
      List<Map.Entry<NormalizedCell, Long>> others) {
    long sum = others.stream().mapToLong(Map.Entry::getValue).sum();
    return note(
        place,
        normalization,
        normalization.template().cause() + ": " + others.size() + " more texts" + rows(sum) + ")",
        new NormalizedText("", "", sum));
  }

  private static Problem note(
      SourceLocation place, Normalization normalization, String cause, NormalizedText change) {
    return new Problem(normalization.says(cause), Severity.NOTE, place, change);
  }

  private static String rows(long count) {
    return " (" + count + (count == 1 ? " row" : " rows");
  }

  private String rows(long count, NormalizedCell changed) {
    StringBuilder reported = new StringBuilder(rows(count));
    worth
        .getOrDefault(changed, new TreeMap<>())
        .forEach((unit, amount) -> reported.append(", ").append(worth(unit, amount)));
    return reported.append(')').toString();
  }

  private static String worth(String unit, BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    boolean money = unit.length() == 3;
    int decimals = Math.max(money ? 2 : 0, plain.scale());
    String number = String.format(Locale.ROOT, "%,." + decimals + "f", plain);
    return money ? unit + " " + number : number + " " + unit;
  }
}
