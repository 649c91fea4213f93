package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.DAY;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.unit.DailyUnitCost;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.Because;
import dev.towerbook.report.table.PackFile;
import dev.towerbook.table.NameList;
import java.util.List;
import java.util.stream.Stream;

/** What was counted in the month, and in the months before it. */
final class UsageFiles {

  private static final PackFile<UsageTotal> USAGE =
      PackFile.of(
              "usage.csv",
              "What applications and wrappers did in the month, in every unit that is counted",
              "One row is what one application or wrapper did in the month, in one unit. Key: "
                  + "`application_id`, `wrapper_id`, `unit`.",
              UsageFiles::ofMonth)
          .add(MONTH, "month", "month of the pack", UsageTotal::month)
          .add(ID, "application_id", UsageTotal::application)
          .is("as in the catalogue; empty for a wrapper")
          .add(ID, "wrapper_id", UsageTotal::wrapper)
          .is("as in the catalogue; empty for an application")
          .add(WORD, "unit", count -> count.unit().id())
          .is(
              "built in, or of `catalogue/units.csv`; business_exception and system_exception are "
                  + "parts of exception")
          .add(NUMBER, "quantity", UsageTotal::quantity)
          .is("the sum of the month; of active users, customers and the like the highest")
          .add(TEXT, "incomplete_because", UsageTotal::incomplete)
          .is(
              "why the quantity is not that of the whole month, like \"counts for 10 of 31 days\":"
                  + " then nothing is divided by it");

  private static final PackFile<TracedCount> COUNTS =
      PackFile.of(
              "counts.csv",
              "What applications and wrappers did in each month, and the files that say so",
              "One row is what one application or wrapper did in one of the months that the pack"
                  + " covers, up to 24. Key: `month`, `application_id`, `wrapper_id`, `unit`."
                  + " Later packs are compared with it.",
              run -> run.counts().stream())
          .add(MONTH, "month", "of the count", traced -> traced.count().month())
          .add(ID, "application_id", traced -> traced.count().application())
          .is("as in the catalogue; empty for a wrapper")
          .add(ID, "wrapper_id", traced -> traced.count().wrapper())
          .is("as in the catalogue; empty for an application")
          .add(WORD, "unit", "as in usage.csv", traced -> traced.count().unit().id())
          .add(NUMBER, "quantity", "as in usage.csv", traced -> traced.count().quantity())
          .add(TEXT, "incomplete_because", "as in usage.csv", traced -> traced.count().incomplete())
          .add(LIST, "files", "the files that it is from", traced -> NameList.join(traced.files()));

  private static final PackFile<DailyUnitCost> UNIT_COSTS_DAILY =
      PackFile.of(
              "unit_costs_daily.csv",
              "Cost per unit by day, over seven days and month to date, from the first day counted",
              "One row is one day of an application and one of its units, of the pack's month and"
                  + " of an open one after it. Key: `application_id`, `unit`, `day`. Where a day's"
                  + " cost or count is missing the figure is empty, never zero.",
              run -> run.dailyUnitCosts().stream())
          .add(DAY, "day", "of use and count", DailyUnitCost::day)
          .add(ID, "application_id", "as in the catalogue", DailyUnitCost::application)
          .add(WORD, "unit", "what is counted", of -> of.unit().id())
          .add(WORD, "state", of -> of.open() ? "open" : "closed")
          .is("open (its month is after the pack's and may still grow), closed")
          .add(NUMBER, "quantity", "counted on the day", DailyUnitCost::quantity)
          .currency()
          .add(AMOUNT, "cloud_cost", DailyUnitCost::cloud)
          .is(
              "effective cost of the application's own use in bills: the month's, by the day's part"
                  + " of use at on-demand price")
          .add(AMOUNT, "unit_cost", "`cloud_cost` ÷ `quantity`", DailyUnitCost::cost)
          .add(AMOUNT, "unit_cost_7_days", DailyUnitCost::sevenDays)
          .is("the same of the seven days up to the day")
          .add(DAY, "since", "first day of the month to date", DailyUnitCost::since)
          .add(NUMBER, "quantity_to_date", DailyUnitCost::quantityToDate)
          .is("counted since then; of active users the highest day, of customers the newest count")
          .add(AMOUNT, "cloud_cost_to_date", "since then", DailyUnitCost::cloudToDate)
          .add(AMOUNT, "unit_cost_to_date", "the one ÷ the other", DailyUnitCost::toDate)
          .add(AMOUNT, "allocated_cost", DailyUnitCost::allocated)
          .is(
              "`cloud_cost`, and the rest of the month's TCO in equal parts a day; empty in an open"
                  + " month")
          .add(AMOUNT, "allocated_unit_cost", DailyUnitCost::allocatedCost)
          .is("`allocated_cost` ÷ `quantity`")
          .add(
              TEXT,
              "unknown_because",
              of -> Because.unknown(of.cost(), of.sevenDays(), of.toDate(), of.allocatedCost()))
          .is("why a figure is empty");

  static final List<PackFile<?>> ALL = List.of(USAGE, COUNTS, UNIT_COSTS_DAILY);

  private UsageFiles() {}

  private static Stream<UsageTotal> ofMonth(RunResults run) {
    return run.usage().stream().sorted(UsageTotal.BY_SUBJECT);
  }
}
