package dev.towerbook.ledger.reach;

import dev.towerbook.table.Problem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the sources of a pack reach.
 *
 * @param month of the pack
 * @param open what is known of the month if it is not closed: it was asked for
 * @param waited later months that some bills have reached and others have not
 * @param absences what the month lacks
 * @param doubts about rows and amounts that are there
 * @param far months that are far from all others
 */
public record PackReach(
    YearMonth month,
    Optional<MonthClosing> open,
    List<MonthClosing> waited,
    Absences absences,
    List<Problem> doubts,
    FarFiles far) {

  public PackReach {
    waited = List.copyOf(waited);
    doubts = List.copyOf(doubts);
  }

  /** Why the pack is provisional; empty if it is not. */
  public List<String> provisional() {
    List<String> reasons = new ArrayList<>();
    open.map(ReachProblems::open).ifPresent(reasons::add);
    ReachProblems.provisional(absences).ifPresent(reasons::add);
    return List.copyOf(reasons);
  }

  /** What a person has to settle. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    waited.forEach(later -> problems.addAll(ReachProblems.waitedFor(later, month)));
    problems.addAll(ReachProblems.of(absences, month));
    problems.addAll(doubts);
    problems.addAll(far.problems(month));
    return List.copyOf(problems);
  }
}
