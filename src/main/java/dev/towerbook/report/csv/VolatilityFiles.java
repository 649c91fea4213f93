package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.forecast.ApplicationVolatility;
import dev.towerbook.economics.forecast.SpendVolatility;
import dev.towerbook.report.table.Because;
import dev.towerbook.report.table.PackFile;

/** Why variable spend swings. */
final class VolatilityFiles {

  static final PackFile<ApplicationVolatility> SPEND_VOLATILITY =
      PackFile.of(
              "spend_volatility.csv",
              "How variable spend swings by application: with demand, or with cost per unit",
              "One row is an application with variable spend in the month, the largest first: what"
                  + " bills charge it for use (ChargeCategory Usage), before anything is shared,"
                  + " all months at the rate of the pack's. Key: `application_id`.",
              run -> run.economics().outlook().volatility().stream())
          .month()
          .add(ID, "application_id", "application", ApplicationVolatility::applicationId)
          .currency()
          .add(AMOUNT, "variable_spend", "of the month", ApplicationVolatility::lastSpend)
          .add(COUNT, "months", "with spend, of the last twelve", of -> of.spend().size())
          .add(RATIO, "variation", ApplicationVolatility::variation)
          .is("standard deviation of the months' spend ÷ their mean")
          .add(WORD, "unit", ApplicationVolatility::unit)
          .is("of demand; empty = the catalogue names none")
          .add(COUNT, "months_counted", ApplicationVolatility::counted)
          .is("last months with spend and a count, without a gap: the split rests on them")
          .add(RATIO, "demand_share", of -> of.split().demandShare())
          .is("of all movement, the part from the quantity at the former cost per unit")
          .add(RATIO, "discipline_share", of -> of.split().disciplineShare())
          .is("the rest: cost per unit at the new quantity")
          .add(AMOUNT, "change_from_demand", ApplicationVolatility::fromDemand)
          .is(
              "first counted month to the last: what demand explains; with the next it is the whole"
                  + " change")
          .add(AMOUNT, "change_from_discipline", ApplicationVolatility::fromDiscipline)
          .is("what cost per unit explains")
          .add(TEXT, "unknown_because", of -> Because.unknown(of.split().demandShare()))
          .is("why there is no split")
          .add(AMOUNT, "change", ApplicationVolatility::change)
          .is(
              "first counted month to the last: the sum of `change_from_demand`, `_idle`,"
                  + " `_untagged` and `_price`")
          .add(AMOUNT, "change_from_idle", ApplicationVolatility::fromIdle)
          .is("of the change from discipline: commitments that nothing used, per unit of demand")
          .add(AMOUNT, "change_from_untagged", ApplicationVolatility::fromUntagged)
          .is("spend without an allocation tag, per unit of demand")
          .add(AMOUNT, "change_from_price", ApplicationVolatility::fromPrice)
          .is("cost per unit of the rest, tagged and in use")
          .add(TEXT, "policy_violations", of -> Because.unknown(SpendVolatility.POLICIES))
          .is("why there is no part for them");

  private VolatilityFiles() {}
}
