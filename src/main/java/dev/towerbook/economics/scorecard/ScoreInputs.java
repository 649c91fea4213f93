package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.curve.TariffShelf;
import dev.towerbook.economics.invest.InitiativeShelf;
import dev.towerbook.economics.metric.MonthInputs;
import dev.towerbook.economics.operation.OperationInputs;
import dev.towerbook.economics.pilot.StagedCostShelf;
import dev.towerbook.economics.tags.TagMonths;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.Mappings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Everything that cards rest on.
 *
 * @param models pilot and production models of initiatives
 * @param tariffs price lists of applications and wrappers
 * @param discountRate a year, in parts of one
 * @param prior the month before, if the book has it
 * @param scaleCases how cost follows use, by application id
 * @param operations what wrappers cost by month, all counts, and terms of exceptions and support
 * @param requiredTags how charges carry the tags that the shelf requires
 */
public record ScoreInputs(
    Mappings mappings,
    MetricCatalogue metrics,
    InitiativeShelf initiatives,
    StagedCostShelf models,
    TariffShelf tariffs,
    double discountRate,
    MonthInputs now,
    Optional<MonthInputs> prior,
    SortedMap<String, ScaleCase> scaleCases,
    OperationInputs operations,
    TagMonths requiredTags) {

  /** Wrapper id → month → cost, up to the pack's month. */
  SortedMap<String, SortedMap<YearMonth, BigDecimal>> costByWrapper() {
    return operations.costByWrapper();
  }

  /** Counts of all months. */
  List<UsageTotal> usage() {
    return operations.usage();
  }

  /** The same for other figures of the month, without the month before. */
  public ScoreInputs with(MonthInputs figures, SortedMap<String, ScaleCase> cases) {
    return new ScoreInputs(
        mappings,
        metrics,
        initiatives,
        models,
        tariffs,
        discountRate,
        figures,
        Optional.empty(),
        cases,
        operations,
        requiredTags);
  }
}
