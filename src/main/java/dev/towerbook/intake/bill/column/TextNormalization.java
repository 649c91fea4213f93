package dev.towerbook.intake.bill.column;

import dev.towerbook.intake.source.NormalizationCounts;
import dev.towerbook.intake.source.Normalizations;
import dev.towerbook.intake.source.NormalizedCell;
import dev.towerbook.money.ExactSum;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of a thread's dictionaries that are not read as written, with the rows of a part in
 * which they were. What is changed is worked out once a text; a row with such a text costs an
 * addition, any other row nothing. Not thread-safe.
 */
public final class TextNormalization {

  /** Different texts that are kept apart; further ones are counted by kind and column. */
  private static final int TEXTS_MAX = 100_000;

  private final Map<List<NormalizedCell>, Text> texts = new HashMap<>();
  private Text[] row = new Text[8];
  private int inRow;

  /** A text, or texts alike, and what is changed in it: more than one thing if it holds tags. */
  public static final class Text {
    private final List<NormalizedCell> changes;
    private final boolean priced;
    private final SortedMap<String, ExactSum> worth = new TreeMap<>();
    private long rows;

    private Text(List<NormalizedCell> changes) {
      this.changes = changes;
      priced = changes.stream().anyMatch(change -> change.normalization().tellsWorth());
    }
  }

  /** The counter of a text. */
  public Text text(List<NormalizedCell> changes) {
    Text known = texts.get(changes);
    if (known != null || texts.size() < TEXTS_MAX) {
      return texts.computeIfAbsent(List.copyOf(changes), Text::new);
    }
    List<NormalizedCell> kinds =
        changes.stream()
            .map(of -> new NormalizedCell(of.normalization(), of.column(), "", ""))
            .toList();
    return texts.computeIfAbsent(kinds, Text::new);
  }

  /** The current row has this text. */
  public void see(Text text) {
    if (inRow == row.length) {
      row = Arrays.copyOf(row, inRow * 2);
    }
    row[inRow++] = text;
  }

  /** Another row begins. */
  public void beginRow() {
    inRow = 0;
  }

  /** The current row is a charge, or one of its charges. */
  public void countRow() {
    for (int i = 0; i < inRow; i++) {
      row[i].rows++;
    }
  }

  /** True if it is reported of the current row what it costs. */
  public boolean isPriced() {
    boolean priced = false;
    for (int i = 0; i < inRow; i++) {
      priced |= row[i].priced;
    }
    return priced;
  }

  /** The current row costs something in a currency. */
  public void cost(String currency, ChargeCursor charge) {
    for (int i = 0; i < inRow; i++) {
      charge.addTo(
          CostMeasure.BILLED, row[i].worth.computeIfAbsent(currency, none -> new ExactSum()));
    }
  }

  /** Another part begins: the texts stay, their counts go. */
  void beginPart() {
    inRow = 0;
    for (Text text : texts.values()) {
      text.rows = 0;
      text.worth.clear();
    }
  }

  /** What was changed in the part, with the number of rows. */
  public NormalizationCounts counts() {
    Normalizations counts = new Normalizations();
    for (Text text : texts.values()) {
      if (text.rows > 0) {
        text.changes.forEach(change -> counts.add(change, text.rows));
        text.worth.forEach(
            (currency, sum) ->
                text.changes.stream()
                    .filter(change -> change.normalization().tellsWorth())
                    .forEach(change -> counts.worth(change, currency, sum.total())));
      }
    }
    return counts.counts();
  }
}
