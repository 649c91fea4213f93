package dev.towerbook.mapping.catalogue;

import static java.util.Objects.requireNonNull;

import dev.towerbook.table.Decimals;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code settings.csv}: one row a key. */
final class SettingsLoader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String DISCOUNT = "commitment_discount_percent";
  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "report_currency",
              "company",
              "suspense_threshold_percent",
              "unallocated_threshold_percent",
              "set_aside_rows_percent_max",
              "set_aside_value_percent_max",
              "business_hour_cost",
              "allocation_method",
              DISCOUNT));

  private final ShelfReader reader;
  private final CellReader cells;
  private final ProblemLog log;
  private final Map<String, Row> rows = new HashMap<>();

  SettingsLoader(ShelfReader reader, CellReader cells) {
    this.reader = reader;
    this.cells = cells;
    this.log = reader.log();
  }

  CompanySettings load() {
    for (Row row : reader.rows(ShelfFile.SETTINGS)) {
      cells
          .reference(row, "key", KEYS, "the settings")
          .ifPresent(key -> cells.isFirst(rows, key, row, "key"));
    }
    CompanySettings defaults = CompanySettings.DEFAULTS;
    return new CompanySettings(
        text("report_currency")
            .filter(code -> cells.isCurrency(row("report_currency").place("value"), code))
            .orElse(defaults.reportCurrency()),
        text("company").orElse(defaults.company()),
        percent("suspense_threshold_percent").orElse(defaults.suspenseThresholdPercent()),
        percent("unallocated_threshold_percent").orElse(defaults.unallocatedThresholdPercent()),
        percent("set_aside_rows_percent_max").orElse(defaults.setAsideRowsPercentMax()),
        percent("set_aside_value_percent_max").orElse(defaults.setAsideValuePercentMax()),
        number("business_hour_cost", Optional.empty()).or(defaults::businessHourCost),
        text("allocation_method")
            .flatMap(word -> cells.word(row("allocation_method"), "value", AllocationMethod.class))
            .orElse(defaults.allocationMethod()),
        discount());
  }

  private Row row(String key) {
    return requireNonNull(rows.get(key), key);
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(rows.get(key))
        .map(row -> row.text("value"))
        .filter(value -> !value.isEmpty());
  }

  /** A discount of nothing or of everything is none. */
  private Optional<BigDecimal> discount() {
    Optional<BigDecimal> percent = percent(DISCOUNT);
    if (percent.isPresent()
        && (percent.get().signum() == 0 || percent.get().compareTo(HUNDRED) == 0)) {
      log.error(
          "SETTINGS-NUMBER",
          row(DISCOUNT).place("value"),
          "is not above 0 and below 100",
          row(DISCOUNT).text("value"),
          "write percent off the list price, like 30, or remove the row");
      return Optional.empty();
    }
    return percent;
  }

  private Optional<BigDecimal> percent(String key) {
    return number(key, Optional.of(HUNDRED));
  }

  private Optional<BigDecimal> number(String key, Optional<BigDecimal> max) {
    Optional<String> text = text(key);
    Optional<BigDecimal> number =
        text.flatMap(Decimals::parse)
            .filter(value -> value.signum() >= 0)
            .filter(value -> max.isEmpty() || value.compareTo(max.get()) <= 0);
    if (text.isPresent() && number.isEmpty()) {
      log.error(
          "SETTINGS-NUMBER",
          row(key).place("value"),
          "is not a number from 0" + max.map(top -> " to " + top).orElse(" on"),
          text.get(),
          "write plain digits, like 2.5");
    }
    return number;
  }
}
