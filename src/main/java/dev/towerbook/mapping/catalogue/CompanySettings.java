package dev.towerbook.mapping.catalogue;

import static dev.towerbook.mapping.catalogue.CatalogueProblem.SETTINGS_KEY;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.SETTINGS_NUMBER;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.SETTINGS_NUMBER_RANGE;

import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Decimals;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.KeySheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * What {@code settings.csv} decides.
 *
 * @param reportCurrency ISO 4217 code of every figure that is printed
 * @param company name on the pages
 * @param suspenseThresholdPercent suspense above this part of the month's cost needs a person
 * @param unallocatedThresholdPercent the same of what stays in shared pools
 * @param rejectedRowsPercentMax rows rejected above this part of a file refuse the file
 * @param rejectedValuePercentMax the same by amount
 * @param businessHourCost report currency per hour of business staff; empty if unknown, and then
 *     business-side effort stays in hours
 * @param allocationMethod how pools that serve each other are shared
 * @param commitmentDiscountPercent off the list price, above 0 and below 100, where the register of
 *     commitments says none; empty if not stated, and then there is no advice on committing
 * @param ignoredFiles patterns of files that people keep on the shelf and nothing reads
 * @param unitMetricsMax units that an application's cost may be per; those beyond are excluded
 * @param fiscalYearStart first month of the company's year
 */
public record CompanySettings(
    String reportCurrency,
    String company,
    BigDecimal suspenseThresholdPercent,
    BigDecimal unallocatedThresholdPercent,
    BigDecimal rejectedRowsPercentMax,
    BigDecimal rejectedValuePercentMax,
    Optional<BigDecimal> businessHourCost,
    AllocationMethod allocationMethod,
    Optional<BigDecimal> commitmentDiscountPercent,
    List<String> ignoredFiles,
    int unitMetricsMax,
    Month fiscalYearStart) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  /** What holds where {@code settings.csv} says nothing. */
  public static final CompanySettings DEFAULTS =
      new CompanySettings(
          "USD",
          "The company",
          new BigDecimal("5"),
          new BigDecimal("5"),
          BigDecimal.ONE,
          BigDecimal.ONE,
          Optional.empty(),
          AllocationMethod.RECIPROCAL,
          Optional.empty(),
          List.of(),
          5,
          Month.JANUARY);

  private static final Column<String> CURRENCY =
      Column.currency("report_currency", "").or(DEFAULTS.reportCurrency);
  private static final Column<String> COMPANY =
      Column.note("company", "as packs name it").or(DEFAULTS.company);
  private static final Column<BigDecimal> SUSPENSE =
      percent("suspense_threshold_percent", "without signs, of all cost; above it exit code 3")
          .or(DEFAULTS.suspenseThresholdPercent);
  private static final Column<BigDecimal> UNALLOCATED =
      percent("unallocated_threshold_percent", "the same of what pools could not share")
          .or(DEFAULTS.unallocatedThresholdPercent);
  private static final Column<BigDecimal> ROWS =
      percent("set_aside_rows_percent_max", "of the rows of a file; above it the file is refused")
          .or(DEFAULTS.rejectedRowsPercentMax);
  private static final Column<BigDecimal> VALUE =
      percent("set_aside_value_percent_max", "the same of its money")
          .or(DEFAULTS.rejectedValuePercentMax);
  private static final Column<Optional<BigDecimal>> HOUR =
      number("business_hour_cost", Optional.empty(), "of a business user's hour").optional();
  private static final Column<AllocationMethod> METHOD =
      Words.column("allocation_method", AllocationMethod.class, "how pools that use pools share")
          .or(DEFAULTS.allocationMethod);
  private static final Column<Optional<BigDecimal>> DISCOUNT =
      percent(
              "commitment_discount_percent",
              "assumed off the list price where rates/commitments.csv says nothing")
          .check(
              percent -> percent.signum() != 0 && percent.compareTo(HUNDRED) != 0,
              SETTINGS_NUMBER_RANGE)
          .optional();
  private static final Column<List<String>> IGNORED =
      Column.of(
              "ignored_files",
              "paths with `*`, `?`, `**`, several with `|`",
              "files kept in this folder that nothing reads, like archive/**",
              cell -> Optional.of(List.of(cell.text().split("\\|"))))
          .or(DEFAULTS.ignoredFiles);

  private static final Column<Integer> UNIT_METRICS =
      number(
              "unit_metrics_max",
              Optional.of(HUNDRED),
              "unit costs of an application; above it excluded")
          .map(BigDecimal::intValue)
          .or(DEFAULTS.unitMetricsMax);

  private static final Column<Month> YEAR_START =
      Column.of(
              "fiscal_year_first_month",
              "number from 1 to 12",
              "of the company's year, for forecasts against budgets",
              cell ->
                  Decimals.parse(cell.text())
                      .filter(value -> value.stripTrailingZeros().scale() <= 0)
                      .filter(value -> value.signum() > 0 && value.compareTo(TWELVE) <= 0)
                      .map(value -> Month.of(value.intValue()))
                      .or(() -> cell.refuse(SETTINGS_NUMBER.with("number from 1 to 12"))))
          .or(DEFAULTS.fiscalYearStart);

  public static final KeySheet SHEET =
      KeySheet.of(
              "settings.csv",
              SETTINGS_KEY,
              new KeySheet.Said(Column.note("value", "").named(), Column.note("why", "")),
              CURRENCY,
              COMPANY,
              SUSPENSE,
              UNALLOCATED,
              ROWS,
              VALUE,
              HOUR,
              METHOD,
              DISCOUNT,
              IGNORED,
              UNIT_METRICS,
              YEAR_START)
          .missed(
              "the report currency, the company's name and the thresholds; without it the defaults"
                  + " hold");

  private static Column<BigDecimal> percent(String key, String meaning) {
    return number(key, Optional.of(HUNDRED), meaning);
  }

  private static Column<BigDecimal> number(String key, Optional<BigDecimal> max, String meaning) {
    String type = "number from 0" + max.map(top -> " to " + top).orElse(" on");
    return Column.of(
        key,
        type,
        meaning,
        cell ->
            Decimals.parse(cell.text())
                .filter(value -> value.signum() >= 0)
                .filter(value -> max.isEmpty() || value.compareTo(max.get()) <= 0)
                .or(() -> cell.refuse(SETTINGS_NUMBER.with(type))));
  }

  /** Reads the file; every problem goes to the reader's log. */
  public static CompanySettings load(SheetReader reader) {
    KeySheet.Values values = SHEET.read(reader);
    return new CompanySettings(
        values.get(CURRENCY),
        values.get(COMPANY),
        values.get(SUSPENSE),
        values.get(UNALLOCATED),
        values.get(ROWS),
        values.get(VALUE),
        values.get(HOUR),
        values.get(METHOD),
        values.get(DISCOUNT),
        values.get(IGNORED),
        values.get(UNIT_METRICS),
        values.get(YEAR_START));
  }
}
