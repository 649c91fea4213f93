package dev.towerbook.decision.option;

import dev.towerbook.table.Decimals;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the terms of the comparison: one row a key; what is not written keeps its default. */
final class OptionTermsLoader {

  /** A key with the figures that it may take; a percentage is kept in parts of one. */
  private enum Key {
    DISCOUNT_RATE_PERCENT(0, 100, false),
    ESCALATION_PERCENT(0, 100, false),
    HORIZON_YEARS(1, 30, true),
    TRAILING_MONTHS(1, 12, true),
    DRAWS(1_000, 100_000, true),
    SEED(0, 999_999_999, true),
    MONTHS_OF_COST_MIN(1, 12, true),
    UNALLOCATED_PERCENT_MAX(0, 100, false),
    CLEAR_PERCENT(0, 100, false),
    LEANING_PERCENT(0, 100, false),
    MARGIN_PERCENT(0, 100, false),
    WRAPPER_DEBT_PERCENT(0, 100, false),
    HIGH_SCORE(1, 5, false);

    private final int least;
    private final int most;
    private final boolean whole;

    Key(int least, int most, boolean whole) {
      this.least = least;
      this.most = most;
      this.whole = whole;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean takes(BigDecimal number) {
      return number.compareTo(BigDecimal.valueOf(least)) >= 0
          && number.compareTo(BigDecimal.valueOf(most)) <= 0
          && (!whole || number.stripTrailingZeros().scale() <= 0);
    }
  }

  private static final Set<String> REQUIRED = Set.of("key", "value", "why");

  private final ProblemLog log;
  private final Map<Key, BigDecimal> figures = new HashMap<>();
  private final Map<String, Key> keys = new HashMap<>();

  OptionTermsLoader(ProblemLog log) {
    this.log = log;
    for (Key key : Key.values()) {
      keys.put(key.word(), key);
    }
  }

  OptionTerms load(Path file, String name) {
    for (Row row : new Table(name, log).rows(file, REQUIRED, REQUIRED::contains)) {
      row.required("key").ifPresent(word -> read(row, word));
    }
    OptionTerms of = OptionTerms.DEFAULTS;
    if (part(Key.LEANING_PERCENT, of.thresholds().leaningOdds())
        > part(Key.CLEAR_PERCENT, of.thresholds().clearOdds())) {
      log.error(
          "OPTION-TERMS",
          dev.towerbook.table.SourceLocation.file(name),
          "a leaning verdict would need more than a clear one",
          "leaning_percent, clear_percent",
          "write a leaning_percent that is not above clear_percent");
      return of;
    }
    return new OptionTerms(
        part(Key.DISCOUNT_RATE_PERCENT, of.rate()),
        part(Key.ESCALATION_PERCENT, of.escalation()),
        (int) number(Key.HORIZON_YEARS, of.years()),
        (int) number(Key.TRAILING_MONTHS, of.trailingMonths()),
        (int) number(Key.DRAWS, of.draws()),
        (long) number(Key.SEED, (double) of.seed()),
        thresholds(of.thresholds()));
  }

  private OptionThresholds thresholds(OptionThresholds of) {
    return new OptionThresholds(
        (int) number(Key.MONTHS_OF_COST_MIN, of.monthsOfCost()),
        part(Key.UNALLOCATED_PERCENT_MAX, of.unallocatedShare()),
        part(Key.CLEAR_PERCENT, of.clearOdds()),
        part(Key.LEANING_PERCENT, of.leaningOdds()),
        part(Key.MARGIN_PERCENT, of.margin()),
        part(Key.WRAPPER_DEBT_PERCENT, of.wrapperShare()),
        number(Key.HIGH_SCORE, of.highScore()));
  }

  private void read(Row row, String word) {
    Key key = keys.get(word);
    if (key == null) {
      log.error(
          "OPTION-TERMS",
          row.place("key"),
          "is no term" + NearMatch.hint(word, keys.keySet()),
          word,
          "write one of " + String.join(", ", keys.keySet().stream().sorted().toList()));
      return;
    }
    String value = row.text("value");
    BigDecimal number = Decimals.parse(value).filter(key::takes).orElse(null);
    if (number == null) {
      log.error(
          "OPTION-TERMS",
          row.place("value"),
          "is no "
              + (key.whole ? "whole number" : "number")
              + " from "
              + key.least
              + " to "
              + key.most,
          value,
          "write plain digits, or remove the row to take the default");
    } else if (figures.putIfAbsent(key, number) != null) {
      log.error("SHELF-TWICE", row.place("key"), "stands twice", word, "keep one of the two rows");
    }
  }

  private double number(Key key, double otherwise) {
    BigDecimal number = figures.get(key);
    return number == null ? otherwise : number.doubleValue();
  }

  private double part(Key key, double otherwise) {
    BigDecimal percent = figures.get(key);
    return percent == null ? otherwise : percent.movePointLeft(2).doubleValue();
  }
}
