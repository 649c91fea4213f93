package dev.towerbook.economics.unit;

import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.money.Sums;
import dev.towerbook.tco.MonthStatements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Operating cost of traffic, by who bears it and by kind; what no rule knows is a kind too.
 *
 * @param lines by cost object, then by kind
 */
public record NetworkCost(List<Line> lines) {

  /** Who bears a line. */
  public enum ObjectKind {
    APPLICATION,
    SUSPENSE,
    UNALLOCATED
  }

  /**
   * Traffic of one kind.
   *
   * @param application empty unless an application bears it
   * @param direct what reached the cost object directly or through a wrapper
   * @param shared what came through shared pools
   */
  public record Line(
      ObjectKind costObject,
      String application,
      Transfer kind,
      BigDecimal direct,
      BigDecimal shared) {

    /** Both parts. */
    public BigDecimal amount() {
      return direct.add(shared);
    }
  }

  private record Head(ObjectKind costObject, String application, Transfer kind) {}

  public NetworkCost {
    lines = List.copyOf(lines);
  }

  /** The traffic of a month. */
  public static NetworkCost of(MonthStatements month) {
    Map<Head, Line> sums =
        new TreeMap<>(
            Comparator.comparing(Head::costObject)
                .thenComparing(Head::application)
                .thenComparing(Head::kind));
    month
        .byApplication()
        .forEach((id, of) -> of.lines().forEach(l -> add(sums, ObjectKind.APPLICATION, id, l)));
    month.suspense().forEach(line -> add(sums, ObjectKind.SUSPENSE, "", line));
    month.unallocated().forEach(line -> add(sums, ObjectKind.UNALLOCATED, "", line));
    return new NetworkCost(new ArrayList<>(sums.values()));
  }

  private static void add(
      Map<Head, Line> sums, ObjectKind costObject, String application, AllocatedCost line) {
    Transfer kind = line.place().transfer();
    if (kind != Transfer.NONE && line.place().expense() == Expense.OPEX) {
      BigDecimal direct = line.isShared() ? BigDecimal.ZERO : line.amount();
      BigDecimal shared = line.isShared() ? line.amount() : BigDecimal.ZERO;
      sums.merge(
          new Head(costObject, application, kind),
          new Line(costObject, application, kind, direct, shared),
          (a, b) ->
              new Line(
                  costObject, application, kind, a.direct.add(b.direct), a.shared.add(b.shared)));
    }
  }

  /** Cost of some kinds, whoever bears it. */
  public BigDecimal total(Predicate<Transfer> kinds) {
    return lines.stream().filter(line -> kinds.test(line.kind())).collect(Sums.of(Line::amount));
  }
}
