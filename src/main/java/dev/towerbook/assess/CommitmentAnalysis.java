package dev.towerbook.assess;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.economics.commit.ApplicationVolatility;
import dev.towerbook.economics.commit.CommitBands;
import dev.towerbook.economics.commit.CommitBands.DemandOutlook;
import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.CommitmentOutlook;
import dev.towerbook.economics.commit.CommitmentRegister;
import dev.towerbook.economics.commit.CommitmentScope;
import dev.towerbook.economics.commit.CommitmentScope.Advice;
import dev.towerbook.economics.commit.CommitmentScopes;
import dev.towerbook.economics.commit.DeliveredCommitments;
import dev.towerbook.economics.commit.ServiceId;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.ledger.promise.ListedCommitment;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.tco.MonthData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Commitments of a month: how well they are used, when they end and what to commit next.
 *
 * @param recommendations by application id
 */
record CommitmentAnalysis(MonthData month, Map<String, Recommendation> recommendations) {

  /** Use of all commitments, then by provider, then by application. */
  List<CommitmentScope> scopes() {
    return CommitmentScopes.of(month.entries(), month.rates(), this::advice);
  }

  /**
   * The outlook from the end of the month.
   *
   * @param listed commitments as providers list them
   * @param figures by application id
   */
  CommitmentOutlook outlook(
      List<ListedCommitment> listed,
      UseData use,
      Shelf shelf,
      SortedMap<String, ApplicationFigures> figures) {
    SortedSet<ServiceId> covered = ServiceId.covered(month.entries());
    CommitmentRegister register =
        CommitmentRegister.of(
            shelf.commitments(),
            DeliveredCommitments.of(listed.stream().map(ListedCommitment::row).toList()));
    CommitBands.Terms terms =
        new CommitBands.Terms(
            month.month(),
            covered,
            register,
            shelf.mappings().settings().commitmentDiscountPercent(),
            month.rates(),
            this::stay);
    return new CommitmentOutlook(
        CommitmentCalendar.of(register, month.month(), covered, month.rates()),
        CommitBands.of(terms, use.days()),
        ApplicationVolatility.of(month.month(), figures, use.spend(), month.rates()));
  }

  private Disposition disposition(String application) {
    return Optional.ofNullable(recommendations.get(application))
        .map(Recommendation::disposition)
        .orElse(Disposition.UNDECIDED);
  }

  private Advice advice(String application) {
    return switch (disposition(application)) {
      case KEEP, REFACTOR -> Advice.LOOK_AT_STABLE_BASE;
      case RETIRE -> Advice.NEVER_TO_BE_RETIRED;
      case UNDECIDED -> Advice.WAIT_FOR_VERDICT;
    };
  }

  /** Shared pools serve whoever stays; nobody has judged wrappers. */
  private DemandOutlook stay(CostObject.Assigned target) {
    return switch (target) {
      case CostObject.Application application -> stay(application.id());
      case CostObject.SharedPool pool -> DemandOutlook.RETAINED;
      case CostObject.Wrapper wrapper -> DemandOutlook.UNDECIDED;
      case CostObject.Suspense suspense -> DemandOutlook.UNDECIDED;
    };
  }

  private DemandOutlook stay(String application) {
    return switch (disposition(application)) {
      case KEEP, REFACTOR -> DemandOutlook.RETAINED;
      case RETIRE -> DemandOutlook.RETIRING;
      case UNDECIDED -> DemandOutlook.UNDECIDED;
    };
  }
}
