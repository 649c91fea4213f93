package dev.towerbook.assess;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.decision.recommend.Strength;
import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.commit.CommitBands;
import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.CommitmentOutlook;
import dev.towerbook.economics.commit.CommitmentRegister;
import dev.towerbook.economics.commit.CommitmentScope;
import dev.towerbook.economics.commit.CommitmentScope.Advice;
import dev.towerbook.economics.commit.CommitmentScopes;
import dev.towerbook.economics.commit.DeliveredCommitments;
import dev.towerbook.economics.commit.Demand;
import dev.towerbook.economics.commit.IdleCommitments;
import dev.towerbook.economics.commit.ServiceId;
import dev.towerbook.economics.curve.ScaleVerdict;
import dev.towerbook.economics.forecast.ApplicationVolatility;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.ledger.promise.ListedCommitment;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.tco.MonthData;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Commitments of a month: how well they are used, when they end and what to commit next.
 *
 * @param recommendations by application id
 * @param scaleCases by application id
 */
record CommitmentAnalysis(
    MonthData month,
    Catalogue catalogue,
    Map<String, Recommendation> recommendations,
    Map<String, ScaleCase> scaleCases) {

  /** A weaker verdict to retire is none yet: its use waits, which keeps it out as well. */
  private static final Set<Strength> FIRM = EnumSet.of(Strength.CLEAR, Strength.LEANING);

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
            IdleCommitments.of(month.month(), month.entries(), month.rates()),
            this::demand);
    return new CommitmentOutlook(
        CommitmentCalendar.of(register, month.month(), covered, month.rates()),
        CommitBands.of(terms, use.days()),
        ApplicationVolatility.of(month.month(), figures, use.spend(), month.rates()));
  }

  private Advice advice(String application) {
    return switch (demand(application).outlook()) {
      case RETAINED -> Advice.LOOK_AT_STABLE_BASE;
      case RETIRING -> Advice.NEVER_TO_BE_RETIRED;
      case FLAWED -> Advice.NOT_WHILE_FLAWED;
      case UNDECIDED -> Advice.WAIT_FOR_VERDICT;
    };
  }

  /** Shared pools serve whoever stays; nobody has judged wrappers. */
  private Demand demand(CostObject.Assigned target) {
    return switch (target) {
      case CostObject.Application application -> demand(application.id());
      case CostObject.SharedPool pool -> Demand.RETAINED;
      case CostObject.Wrapper wrapper -> Demand.UNDECIDED;
      case CostObject.Suspense suspense -> Demand.UNDECIDED;
    };
  }

  /** An end that is planned comes first, then the verdict, then the cost curve. */
  private Demand demand(String application) {
    Optional<Recommendation> said = Optional.ofNullable(recommendations.get(application));
    Disposition verdict = said.map(Recommendation::disposition).orElse(Disposition.UNDECIDED);
    boolean firm = said.filter(of -> FIRM.contains(of.strength())).isPresent();
    boolean flawed =
        Optional.ofNullable(scaleCases.get(application))
            .filter(one -> one.curve().verdict() instanceof ScaleVerdict.Flawed)
            .isPresent();
    return catalogue
        .application(application)
        .flatMap(one -> Demand.plannedEnd(one, month.month()))
        .orElseGet(
            () ->
                switch (verdict) {
                  case RETIRE -> firm ? Demand.TO_RETIRE : Demand.UNDECIDED;
                  case UNDECIDED -> flawed ? Demand.FLAWED : Demand.UNDECIDED;
                  case KEEP, REFACTOR -> flawed ? Demand.FLAWED : Demand.RETAINED;
                });
  }
}
