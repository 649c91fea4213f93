package dev.towerbook.economics.metric;

import static dev.towerbook.economics.metric.EconomicsProblem.DEBT_SCALE;
import static dev.towerbook.economics.metric.EconomicsProblem.DEBT_TERM;
import static dev.towerbook.economics.metric.EconomicsProblem.DEBT_TERM_NUMBER;
import static dev.towerbook.economics.metric.EconomicsProblem.DEBT_WEIGHTS;

import dev.towerbook.table.Decimals;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.KeySheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the parts of wrapper debt are scored and weighed; a choice of this project where the shelf
 * says nothing, without an outside norm.
 */
public record DebtTerms(Map<DebtPart, Scale> scales) {

  /**
   * How a part is scored.
   *
   * @param none figure at or below which it scores 0
   * @param full figure at or above which it scores 1, above {@code none}
   * @param weight in the index, 0 or more
   */
  public record Scale(BigDecimal none, BigDecimal full, BigDecimal weight) {

    public Scale {
      if (full.compareTo(none) <= 0 || weight.signum() < 0) {
        throw new IllegalArgumentException(none + " to " + full + ", weight " + weight);
      }
    }

    /** 0 to 1, by a straight line. */
    BigDecimal score(BigDecimal figure) {
      BigDecimal part = figure.subtract(none).divide(full.subtract(none), MathContext.DECIMAL64);
      return part.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
  }

  private static final String NONE = "_at_0";
  private static final String FULL = "_at_1";
  private static final String WEIGHT = "_weight";

  private static final Map<String, Column<BigDecimal>> KEYS = keys();

  /** A shelf may do without it: every key has a default. */
  public static final KeySheet SHEET =
      KeySheet.of(
          "decisions/wrapper-debt.csv",
          DEBT_TERM,
          new KeySheet.Said(Column.text("value", ""), Column.note("why", "").named()),
          KEYS.values().toArray(Column<?>[]::new));

  /** What holds where the shelf says nothing: all parts weigh alike. */
  public static final DebtTerms DEFAULTS = new DebtTerms(defaults());

  public DebtTerms {
    scales = Collections.unmodifiableMap(new EnumMap<>(scales));
    if (scales.size() != DebtPart.values().length) {
      throw new IllegalArgumentException("not every part has a scale: " + scales.keySet());
    }
  }

  private static Map<String, Column<BigDecimal>> keys() {
    Map<String, Column<BigDecimal>> keys = new LinkedHashMap<>();
    for (DebtPart part : DebtPart.values()) {
      add(keys, part.column() + NONE, part.meaning() + ": up to this it scores 0", BigDecimal.ZERO);
      add(keys, part.column() + FULL, "from this on it scores 1", part.full());
      add(
          keys,
          part.column() + WEIGHT,
          "of the part in the index; 0 leaves it out",
          BigDecimal.ONE);
    }
    return keys;
  }

  private static void add(
      Map<String, Column<BigDecimal>> keys, String key, String meaning, BigDecimal otherwise) {
    keys.put(
        key,
        Column.of(
                key,
                "number from 0 on",
                meaning + "; else " + otherwise.toPlainString(),
                cell ->
                    Decimals.parse(cell.text())
                        .filter(number -> number.signum() >= 0)
                        .or(() -> cell.refuse(DEBT_TERM_NUMBER)))
            .or(otherwise));
  }

  private static Map<DebtPart, Scale> defaults() {
    Map<DebtPart, Scale> scales = new EnumMap<>(DebtPart.class);
    for (DebtPart part : DebtPart.values()) {
      scales.put(part, new Scale(BigDecimal.ZERO, part.full(), BigDecimal.ONE));
    }
    return scales;
  }

  /**
   * Reads the terms; the defaults where they contradict each other.
   *
   * @param folder the shelf
   */
  public static Loaded<DebtTerms> load(Path folder) {
    SheetReader reader = new SheetReader(folder);
    KeySheet.Values values = SHEET.read(reader);
    SourceLocation place = SourceLocation.file(SHEET.sheet().path());
    Map<DebtPart, Scale> scales = new EnumMap<>(DebtPart.class);
    List<String> bad = new ArrayList<>();
    for (DebtPart part : DebtPart.values()) {
      BigDecimal none = value(values, part.column() + NONE);
      BigDecimal full = value(values, part.column() + FULL);
      if (full.compareTo(none) <= 0) {
        bad.add(part.column() + FULL);
      } else {
        scales.put(part, new Scale(none, full, value(values, part.column() + WEIGHT)));
      }
    }
    bad.forEach(key -> reader.log().error(DEBT_SCALE, place, key));
    if (!bad.isEmpty()) {
      return reader.loaded(DEFAULTS);
    }
    if (scales.values().stream().allMatch(scale -> scale.weight().signum() == 0)) {
      reader.log().error(DEBT_WEIGHTS, place, DebtPart.SHARE_OF_COST.column() + WEIGHT);
      return reader.loaded(DEFAULTS);
    }
    return reader.loaded(new DebtTerms(scales));
  }

  private static BigDecimal value(KeySheet.Values values, String key) {
    return values.get(Objects.requireNonNull(KEYS.get(key)));
  }

  /** How a part is scored. */
  public Scale of(DebtPart part) {
    return Objects.requireNonNull(scales.get(part));
  }
}
