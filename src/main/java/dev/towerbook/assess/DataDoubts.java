package dev.towerbook.assess;

import static java.util.stream.Collectors.joining;

import dev.towerbook.decision.recommend.Weakness;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.reach.NotDelivered;
import dev.towerbook.mapping.CostObject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whose figures rest on data that are stale, missing, unconverted or partly counted. A source that
 * is late weakens whoever it charged in the month before; a pool's, all that it reaches.
 */
final class DataDoubts {

  private final YearMonth month;
  private final Map<CostObject.Assigned, Map<Weakness.Kind, SortedSet<String>>> late =
      new HashMap<>();
  private final Map<String, SortedSet<String>> estimated = new HashMap<>();

  private DataDoubts(YearMonth month) {
    this.month = month;
  }

  /**
   * Finds who is concerned.
   *
   * @param sources of the month before that are not there, or end early
   * @param deliveries that count now, by name
   */
  static DataDoubts of(
      PackMonths months, List<NotDelivered> sources, Map<String, DeliveryFacts> deliveries) {
    DataDoubts doubts = new DataDoubts(months.now().month());
    if (!sources.isEmpty()) {
      months.prior().ifPresent(before -> doubts.late(before.entries(), sources, deliveries));
    }
    months.now().allocation().shares().forEach(doubts::estimated);
    return doubts;
  }

  private void late(
      List<LedgerEntry> before, List<NotDelivered> sources, Map<String, DeliveryFacts> deliveries) {
    for (LedgerEntry entry : before) {
      String folder =
          Optional.ofNullable(deliveries.get(entry.delivery()))
              .map(DeliveryFacts::source)
              .orElse("");
      for (NotDelivered source : folder.isEmpty() ? List.<NotDelivered>of() : sources) {
        if (source.isFrom(entry, folder)) {
          Weakness.Kind kind = source.isWhole() ? Weakness.Kind.MISSING : Weakness.Kind.STALE;
          late.computeIfAbsent(
                  entry.key().place().target(), who -> new EnumMap<>(Weakness.Kind.class))
              .computeIfAbsent(kind, none -> new TreeSet<>())
              .add(words(source));
        }
      }
    }
  }

  private String words(NotDelivered source) {
    return source
        .lastDay()
        .map(day -> source.folder() + " ends on " + day)
        .orElse(source.folder() + " has nothing for " + month);
  }

  private void estimated(AllocationShare share) {
    share
        .estimatedFrom()
        .ifPresent(
            from ->
                estimated
                    .computeIfAbsent(share.application(), id -> new TreeSet<>())
                    .add("driver of " + share.poolId() + " is estimated from " + from));
  }

  /** What weakens the verdict on an application. */
  List<Weakness> of(ApplicationFigures figures) {
    SortedMap<Weakness.Kind, SortedSet<String>> found = new TreeMap<>();
    note(found, new CostObject.Application(figures.application().id()));
    figures.wrappers().forEach(one -> note(found, new CostObject.Wrapper(one.id())));
    figures.statement().lines().stream()
        .filter(AllocatedCost::isShared)
        .map(line -> line.source().sharedPool())
        .distinct()
        .forEach(pool -> note(found, new CostObject.SharedPool(pool)));
    estimated
        .getOrDefault(figures.application().id(), new TreeSet<>())
        .forEach(why -> add(found, Weakness.Kind.MISSING, why));
    figures.unknown().values().forEach(why -> add(found, Weakness.Kind.UNCONVERTED, why));
    counts(figures, found);
    List<Weakness> all = new ArrayList<>();
    found.forEach(
        (kind, reasons) -> all.add(new Weakness(kind, reasons.stream().collect(joining("; ")))));
    return all;
  }

  /** A count that others months have and this one lacks, or that is not of the whole month. */
  private void counts(
      ApplicationFigures figures, SortedMap<Weakness.Kind, SortedSet<String>> found) {
    if (figures.partial().containsKey(month)) {
      add(found, Weakness.Kind.PARTLY_COUNTED, figures.partial().getOrDefault(month, ""));
    } else if (!figures.volumes().isEmpty() && !figures.volumes().containsKey(month)) {
      add(found, Weakness.Kind.MISSING, "no usage count in " + month);
    }
    for (UsageTotal count : figures.wrapperUsage()) {
      count
          .incomplete()
          .ifPresent(
              why -> add(found, Weakness.Kind.PARTLY_COUNTED, count.subject().name() + ": " + why));
    }
  }

  private void note(SortedMap<Weakness.Kind, SortedSet<String>> found, CostObject.Assigned target) {
    late.getOrDefault(target, Map.of())
        .forEach((kind, reasons) -> reasons.forEach(why -> add(found, kind, why)));
  }

  private static void add(
      SortedMap<Weakness.Kind, SortedSet<String>> found, Weakness.Kind kind, String why) {
    found.computeIfAbsent(kind, none -> new TreeSet<>()).add(why);
  }
}
