package dev.towerbook.job;

import dev.towerbook.economics.MonthEconomics;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.scorecard.MonthInputs;
import dev.towerbook.economics.scorecard.ScoreInputs;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.ledger.UsageTotal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Hands two months to the scorecards. */
final class Scoring {

  private final RunContext night;
  private final MonthFigures months;
  private final AssessStep.TwoMonths balances;

  Scoring(RunContext night, MonthFigures months, AssessStep.TwoMonths balances) {
    this.night = night;
    this.months = months;
    this.balances = balances;
  }

  Scorecards cards(
      SortedMap<String, ApplicationFigures> figures,
      MonthEconomics economics,
      List<UsageTotal> usage) {
    RunContext.MonthBook month = night.monthBook();
    MonthInputs now =
        new MonthInputs(
            month.statements(),
            balances.now(),
            figures,
            of(month.month(), usage),
            month.allocation().shares());
    Optional<MonthInputs> prior =
        month
            .prior()
            .map(
                before ->
                    new MonthInputs(
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
