package dev.towerbook.ledger.overlap;

import static dev.towerbook.ledger.problem.OverlapProblem.OVERLAP_LAYOUT_PARTS;

import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.money.Money;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An account that two bills of the same days have in two layouts, with amounts that are too far
 * apart to be one cost: both count, and a person says whether they are parts or the same twice.
 */
public final class LayoutDoubts {

  /** An account in a file and a billing month. */
  private record Key(String file, String account, String currency, YearMonth month)
      implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }
  }

  /** What counts of it. */
  private record Span(LocalDate first, LocalDate last, BigDecimal billed) {
    Span plus(Span other) {
      return new Span(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          billed.add(other.billed));
    }

    boolean meets(Span other) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    String text(String currency) {
      return new Money(currency, billed).text() + " of " + first + " to " + last;
    }
  }

  private LayoutDoubts() {}

  /**
   * One problem a pair of files, account and month.
   *
   * @param deliveries of the book, by name
   * @param declared files of whose folder is declared how days in common count
   */
  public static List<Problem> of(
      Collection<DayCost> days, Map<String, DeliveryFacts> deliveries, Set<String> declared) {
    Map<String, String> layouts = new TreeMap<>();
    deliveries.values().stream()
        .filter(DeliveryFacts::isBill)
        .forEach(facts -> layouts.put(facts.name(), facts.format()));
    if (layouts.values().stream().map(LayoutDoubts::family).distinct().count() < 2) {
      return List.of();
    }
    Map<Key, Span> sums = new HashMap<>();
    for (DayCost day : days) {
      if (layouts.containsKey(day.delivery()) && day.rows() > 0 && day.billed().signum() != 0) {
        Key key = new Key(day.delivery(), day.key().subject(), day.key().unit(), day.key().month());
        sums.merge(key, new Span(day.day(), day.day(), day.billed()), Span::plus);
      }
    }
    // Sorted once, so that problems come in one order: there are many more days than keys.
    SortedMap<Key, Span> spans = new TreeMap<>(sums);
    List<Problem> problems = new ArrayList<>();
    spans.forEach(
        (one, first) ->
            spans.forEach(
                (two, second) -> {
                  if (one.file().compareTo(two.file()) < 0
                      && areOne(one, two, layouts)
                      && first.meets(second)
                      && !declared.contains(one.file())
                      && !declared.contains(two.file())) {
                    problems.add(problem(one, first, two, second));
                  }
                }));
    return problems;
  }

  private static boolean areOne(Key one, Key two, Map<String, String> layouts) {
    return one.month().equals(two.month())
        && one.currency().equals(two.currency())
        && !family(layouts.getOrDefault(one.file(), ""))
            .equals(family(layouts.getOrDefault(two.file(), "")))
        && AccountId.isSurelySame(one.account(), two.account());
  }

  /** Layouts of one family are written by the same rules: their rows are compared. */
  static String family(String layout) {
    return layout.startsWith("focus") ? "focus" : layout;
  }

  private static Problem problem(Key one, Span first, Key two, Span second) {
    String folder = SourceFile.folder(two.file());
    return new Problem(
        OVERLAP_LAYOUT_PARTS.with(
            two.account(),
            second.text(two.currency()),
            first.text(one.currency()),
            one.file(),
            one.month(),
            folder),
        Severity.ACTION,
        SourceLocation.file(two.file()),
        one.file());
  }
}
