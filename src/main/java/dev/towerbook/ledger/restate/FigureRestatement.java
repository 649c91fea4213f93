package dev.towerbook.ledger.restate;

import dev.towerbook.money.Money;
import dev.towerbook.money.Sums;
import dev.towerbook.table.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What readers were told otherwise beside the money of the pack's month: counts, unit costs, TCO of
 * earlier months, cost curves and verdicts, as the former pack said them and as this one does. Of
 * months that the former pack did not speak of, nothing was reported.
 *
 * @param former the pack that it is compared with; empty if none is published, or none can be read
 * @param changes by kind, month and subject; of each, before and after differ
 * @param problems what a person has to know of it
 */
public record FigureRestatement(
    Optional<Former> former, List<FigureChange> changes, List<Problem> problems) {

  private static final int CENTS = 2;

  /** As many months as a pack looks back, its own included. */
  private static final int MONTHS = 24;

  /** Nothing was published before. */
  public static final FigureRestatement NONE =
      new FigureRestatement(Optional.empty(), List.of(), List.of());

  /**
   * A pack that readers have.
   *
   * @param provisional true if it said itself that it lacks data
   */
  public record Former(YearMonth month, int revision, boolean provisional) {

    /** In words, like "revision 2 of 2026-10". */
    public String words() {
      return "revision " + revision + " of " + month;
    }
  }

  public FigureRestatement {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /**
   * Compares what two packs say.
   *
   * @param month of this run's pack
   */
  public static FigureRestatement of(
      Former former, PackFigures before, PackFigures now, YearMonth month) {
    boolean sameCurrency = before.currency().equals(now.currency());
    Causes causes = new Causes(before, now);
    TreeSet<FigureKey> keys = new TreeSet<>(before.figures().values().keySet());
    keys.addAll(now.figures().values().keySet());
    List<FigureChange> changes = new ArrayList<>();
    for (FigureKey key : keys) {
      Optional<FigureValue> was = before.figures().at(key);
      Optional<FigureValue> is = now.figures().at(key);
      if (key.kind().isMoney() && !sameCurrency) {
        continue;
      }
      if (!was.equals(is) && isReported(key, former, month) && isSaid(key, before, now, month)) {
        changes.add(new FigureChange(key, was, is, causes.of(key)));
      }
    }
    FigureRestatement reported = new FigureRestatement(Optional.of(former), changes, List.of());
    BigDecimal stake = reported.stake(before, now);
    Money cost = new Money(now.currency(), stake.setScale(CENTS, RoundingMode.HALF_UP));
    List<Problem> found = new ArrayList<>(RestatedProblems.of(former, changes, cost));
    if (!sameCurrency) {
      found.add(RestatedProblems.otherCurrency(former, before.currency(), now.currency()));
    }
    return new FigureRestatement(reported.former, reported.changes, found);
  }

  /** The same with one more thing that a person has to know. */
  public FigureRestatement with(Problem problem) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(problem);
    return new FigureRestatement(former, changes, all);
  }

  /** True if the money of the two packs was compared. */
  public boolean isCompared() {
    return problems.stream().map(Problem::code).noneMatch(RestatedProblems.UNCOMPARED::contains);
  }

  /** TCO of the month of applications whose verdict is another one; as it was, of those gone. */
  private BigDecimal stake(PackFigures before, PackFigures now) {
    return changes.stream()
        .map(FigureChange::key)
        .filter(key -> key.kind().isVerdict())
        .map(key -> FigureKey.of(key.month(), FigureKind.TCO, key.application(), ""))
        .distinct()
        .flatMap(cost -> now.figures().at(cost).or(() -> before.figures().at(cost)).stream())
        .collect(Sums.of(cost -> new BigDecimal(cost.text())));
  }

  /**
   * A pack lists applications that have cost in its month, with all their months. What one of the
   * two does not list is not said otherwise, unless it dropped out of the pack's own month.
   */
  private static boolean isSaid(
      FigureKey key, PackFigures before, PackFigures now, YearMonth month) {
    if (!before.figures().speaksOf(key.kind(), key.month())) {
      return false;
    }
    return switch (key.kind()) {
      case TCO -> before.figures().speaksOf(key.application());
      case UNIT_COST ->
          key.month().equals(month)
              || (before.figures().speaksOf(key.application())
                  && now.figures().speaksOf(key.application()));
      default -> true;
    };
  }

  /**
   * What rests on the whole history up to a month is reported by the packs of that month only, and
   * money of the pack's own month by its bridge.
   */
  private static boolean isReported(FigureKey key, Former former, YearMonth month) {
    boolean inWindow =
        !key.month().isAfter(month) && key.month().isAfter(month.minusMonths(MONTHS));
    return switch (key.kind()) {
      case COUNT, UNIT_COST -> inWindow;
      case EFFECTIVE_COST, SUSPENSE, TCO -> inWindow && key.month().isBefore(month);
      default -> former.month().equals(month) && key.month().equals(month);
    };
  }

  static SortedMap<FigureKind, Long> byKind(List<FigureChange> changes) {
    Map<FigureKind, Long> counts = new EnumMap<>(FigureKind.class);
    changes.forEach(change -> counts.merge(change.key().kind(), 1L, Long::sum));
    return new TreeMap<>(counts);
  }
}
