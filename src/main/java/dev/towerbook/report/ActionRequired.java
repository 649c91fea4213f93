package dev.towerbook.report;

import static dev.towerbook.intake.bill.problem.BillProblem.BILL_EFFECTIVE;

import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.delivery.DeliveryState;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Why a person must look at a pack although it is published. */
public final class ActionRequired {

  /** Maximum number of doubts reported in full; the others are counted. */
  private static final int DOUBTS_MAX = 20;

  private ActionRequired() {}

  /** The reasons; empty if the pack needs nobody. */
  public static List<String> reasons(RunResults results) {
    List<String> reasons = new ArrayList<>();
    rows(results.problems(), reasons);
    doubts(results.problems(), reasons);
    long waiting =
        results.register().notes().stream()
            .filter(note -> note.state() == DeliveryState.WAITING)
            .map(DeliveryNote::origin)
            .distinct()
            .count();
    if (waiting > 0) {
      reasons.add(waiting + " deliveries are incomplete and on hold; see csv/deliveries.csv");
    }
    Unplaced.of(results).stream()
        .filter(Unplaced::isAbove)
        .map(of -> of.action(results.facts().currency()) + ". Fix: " + of.settle())
        .forEach(reasons::add);
    stuck(results.allocation().shares()).ifPresent(reasons::add);
    if (results.reconciliation().needsTolerance()) {
      reasons.add("an expected total is met only within its tolerance");
    }
    return reasons;
  }

  /** Pools that pass cost of others to nobody; empty if there is none. */
  static Optional<String> stuck(List<AllocationShare> shares) {
    NavigableSet<String> stuck = new TreeSet<>();
    for (AllocationShare share : shares) {
      if (share.application().isEmpty()) {
        stuck.addAll(share.path().through());
      }
    }
    return stuck.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "cost passed to "
                + String.join(", ", stuck)
                + " cannot be allocated: driver total is zero; see csv/allocations.csv");
  }

  private static void rows(List<SourceProblem> problems, List<String> reasons) {
    long rejected =
        problems.stream()
            .map(SourceProblem::problem)
            .filter(problem -> problem.severity() == Severity.REJECTED)
            .count();
    if (rejected > 0) {
      reasons.add(
          rejected
              + (rejected == 1 ? " row" : " rows")
              + " rejected; see csv/problems.csv for location and fix");
    }
    boolean unknownEffective =
        problems.stream().anyMatch(p -> p.problem().code().equals(BILL_EFFECTIVE.word()));
    if (unknownEffective) {
      reasons.add("some bill rows lack an effective cost and are in no TCO");
    }
  }

  /**
   * What a person has to settle, each in full: where, what, with its money, and how. An error among
   * the problems of a pack is one as well, whatever let the run go on.
   */
  private static void doubts(List<SourceProblem> problems, List<String> reasons) {
    List<Problem> doubts = doubts(problems);
    doubts.stream()
        .limit(DOUBTS_MAX)
        .map(problem -> problem.place() + ": " + problem.cause() + ". Fix: " + problem.cure())
        .forEach(reasons::add);
    if (doubts.size() > DOUBTS_MAX) {
      reasons.add(doubts.size() - DOUBTS_MAX + " more of this kind; see csv/problems.csv");
    }
  }

  /** Problems that a person has to settle before the figures are beyond doubt, worst first. */
  public static List<Problem> doubts(List<SourceProblem> problems) {
    return problems.stream()
        .map(SourceProblem::problem)
        .filter(p -> p.severity() == Severity.ERROR || p.severity() == Severity.ACTION)
        .sorted(Comparator.comparing(Problem::severity))
        .toList();
  }
}
