package dev.towerbook.job;

import dev.towerbook.economics.ApplicationFigures;
import dev.towerbook.economics.MonthEconomics;
import dev.towerbook.economics.scorecard.MonthSide;
import dev.towerbook.economics.scorecard.ScoreInputs;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.ledger.UsageTotal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Hands two months to the scorecards. */
final class Scoring {

  private final Night night;
  private final MonthFigures months;
  private final AssessStep.TwoMonths balances;

  Scoring(Night night, MonthFigures months, AssessStep.TwoMonths balances) {
    this.night = night;
    this.months = months;
    this.balances = balances;
  }

  Scorecards cards(
      SortedMap<String, ApplicationFigures> figures,
      MonthEconomics economics,
      List<UsageTotal> usage) {
    Night.MonthBook month = night.monthBook();
    MonthSide now =
        new MonthSide(
            month.statements(),
            balances.now(),
            figures,
            of(month.month(), usage),
            month.allocation().shares());
    Optional<MonthSide> prior =
        month
            .prior()
            .map(
                before ->
                    new MonthSide(
                        before,
                        balances.before(),
                        months.of(before),
                        of(before.month(), usage),
                        month.priorShares()));
    return Scorecards.of(
        new ScoreInputs(
            night.shelf().mappings(),
            night.shelf().metrics(),
            night.shelf().initiatives(),
            night.shelf().models(),
            night.shelf().tariffs(),
            night.shelf().options().terms().rate(),
            now,
            prior,
            economics,
            month.costByWrapper(),
            usage));
  }

  private static List<UsageTotal> of(YearMonth month, List<UsageTotal> usage) {
    return usage.stream().filter(count -> count.month().equals(month)).toList();
  }
}
