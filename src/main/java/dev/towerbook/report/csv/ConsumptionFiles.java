package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.plan.Budget;
import dev.towerbook.economics.scorecard.TagSpend;
import dev.towerbook.economics.unit.Consumption;
import dev.towerbook.economics.unit.NetworkCost;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.Because;
import dev.towerbook.report.table.PackFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What business units consume, what traffic costs, and how much cost is tagged. */
final class ConsumptionFiles {

  private static final PackFile<Consumption.Line> BILL =
      PackFile.of(
              "bill_of_consumption.csv",
              "What each business unit consumes: service, quantity, unit rate, amount",
              "One row is a service that a business unit consumes. Key: `business_unit`, `kind`,"
                  + " `service`. The rows of a unit sum to `tco_fully_loaded` + `capital_outlay` of"
                  + " its applications in `app_tco.csv`.",
              run -> run.scorecards().consumption().lines().stream())
          .month()
          .add(ID, "business_unit", "as in the catalogue", Consumption.Line::businessUnit)
          .add(WORD, "kind", Consumption.Line::kind)
          .is(
              "application (own cost, wrappers included), shared-pool (by its own driver),"
                  + " through-pools (by way of other pools), capital")
          .add(ID, "service", "application or shared pool", Consumption.Line::service)
          .add(WORD, "unit", Consumption.Line::unit)
          .is("what the quantity counts: a usage unit, hour, application, percent, a currency")
          .add(NUMBER, "quantity", Consumption.Line::quantity)
          .is("consumed; empty = not counted, or there is none")
          .currency()
          .add(AMOUNT, "unit_rate", Consumption.Line::rate)
          .is("amount of all business units ÷ quantity of all: the same for everyone")
          .add(AMOUNT, "amount", "for the unit", Consumption.Line::amount)
          .add(AMOUNT, "prior_amount", line -> line.prior().map(Consumption.Prior::amount))
          .is("the month before; 0 = not consumed then; empty = the book lacks the month")
          .add(AMOUNT, "change", line -> change(line))
          .is("`amount` − `prior_amount`")
          .add(TEXT, "unknown_because", line -> Because.unknown(line.quantity()))
          .is("why the quantity is empty")
          .add(NUMBER, "prior_quantity", line -> line.prior().flatMap(p -> p.quantity()))
          .is("the month before; empty = not counted")
          .add(AMOUNT, "prior_unit_rate", line -> line.prior().flatMap(p -> p.rate()))
          .is("the same for everyone; empty = not counted")
          .add(AMOUNT, "budget", (run, line) -> budget(run, line))
          .is("of the unit for the service, from `catalogue/budgets.csv`; empty = none")
          .add(
              AMOUNT,
              "budget_variance",
              (run, line) -> budget(run, line).map(line.amount()::subtract))
          .is("`amount` − `budget`: above zero is over it");

  private static final PackFile<NetworkCost.Line> NETWORK =
      PackFile.of(
              "network.csv",
              "Cost of traffic by who bears it and by kind, what no rule knows too",
              "One row is traffic of one kind that one bearer pays. Key: `bearer`,"
                  + " `application_id`, `transfer`. Operating cost only.",
              run -> run.scorecards().network().lines().stream())
          .month()
          .add(WORD, "bearer", "application, suspense, unallocated", NetworkCost.Line::costObject)
          .add(ID, "application_id", NetworkCost.Line::application)
          .is("empty unless an application bears it")
          .add(WORD, "transfer", NetworkCost.Line::kind)
          .is(
              "egress, inter-service, inter-region, gateway, ingress, unclassified (no rule knows"
                  + " it)")
          .currency()
          .add(AMOUNT, "direct", NetworkCost.Line::direct)
          .is("reached the bearer directly or through a wrapper")
          .add(AMOUNT, "shared", "came through shared pools", NetworkCost.Line::shared)
          .add(AMOUNT, "amount", "both", NetworkCost.Line::amount);

  /** Cost with a tag, beside the cost that could have one. */
  private record Tagged(
      String measure, String key, TagSpend.Covered covered, TagSpend.Covered taggable) {}

  private static final PackFile<Tagged> TAG_COVERAGE =
      PackFile.of(
              "tag_coverage.csv",
              "How much taggable cost is tagged, by key, before and after the rules place it",
              "One row is a share of taggable cost: bill lines of charge category Usage with cost"
                  + " above zero. The book keeps whether a line has a tag read by a rule, not"
                  + " the tags; a key counts where a rule that needs its value has decided. Key:"
                  + " `measure`, `key`.",
              ConsumptionFiles::tags)
          .month()
          .add(WORD, "measure", Tagged::measure)
          .is("any-tag (before enrichment), key, placed-by-rules (after enrichment)")
          .add(TEXT, "key", "tag key, for measure key", Tagged::key)
          .currency()
          .add(AMOUNT, "cost", "effective cost with it", tags -> tags.covered().cost())
          .add(AMOUNT, "taggable_cost", tags -> tags.taggable().cost())
          .is("effective cost that could have it")
          .add(RATIO, "share_by_cost", "of these", tags -> tags.covered().byCost(tags.taggable()))
          .add(COUNT, "rows", "source lines with it", tags -> tags.covered().rows())
          .add(COUNT, "taggable_rows", tags -> tags.taggable().rows())
          .is("source lines that could have it")
          .add(RATIO, "share_by_rows", "of these", tags -> tags.covered().byRows(tags.taggable()));

  static final List<PackFile<?>> ALL = List.of(BILL, NETWORK, TAG_COVERAGE);

  private ConsumptionFiles() {}

  private static Optional<BigDecimal> change(Consumption.Line line) {
    return line.prior().map(before -> line.amount().subtract(before.amount()));
  }

  /** A service on several lines has its budget in budgets.csv, where they are added. */
  private static Optional<BigDecimal> budget(RunResults run, Consumption.Line line) {
    return run.plan().budgets().stream()
        .filter(use -> !use.isWhole() && isOf(line, use.businessUnit(), use.service()))
        .flatMap(use -> use.budget().stream())
        .map(Budget::monthly)
        .filter(budget -> isAlone(run, line))
        .findFirst();
  }

  private static boolean isAlone(RunResults run, Consumption.Line line) {
    return run.scorecards().consumption().lines().stream()
            .filter(one -> isOf(one, line.businessUnit(), line.service()))
            .count()
        == 1;
  }

  private static boolean isOf(Consumption.Line line, String businessUnit, String service) {
    return line.businessUnit().equals(businessUnit) && line.service().equals(service);
  }

  private static Stream<Tagged> tags(RunResults run) {
    TagSpend tags = run.scorecards().tags();
    TagSpend.Covered whole = tags.taggable();
    return Stream.of(
            Stream.of(new Tagged("any-tag", "", tags.tagged(), whole)),
            tags.byKey().entrySet().stream()
                .map(key -> new Tagged("key", key.getKey(), key.getValue(), whole)),
            Stream.of(new Tagged("placed-by-rules", "", tags.placed(), whole)))
        .flatMap(rows -> rows);
  }
}
