package dev.towerbook.ledger.restate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Why a figure is another one: what changed among the sources that it rests on and among the files
 * of the shelf that decide about it. Where both did, both are named; nothing is guessed.
 */
final class Causes {

  private static final Set<String> RATES =
      Set.of("rates/exchange-rates.csv", "rates/labour-rates.csv", "rates/eurofxref-hist.csv");
  private static final Set<String> SHARES = Set.of("allocation.csv", "pool-use.csv");

  private final PackFigures before;
  private final PackFigures now;
  private final List<SourceChange> sources;
  private final SortedSet<String> shelf;
  private final List<String> version;

  Causes(PackFigures before, PackFigures now) {
    this.before = before;
    this.now = now;
    this.sources = Given.sources(before.given(), now.given());
    this.shelf = Given.shelfFiles(before.given(), now.given());
    this.version = Given.version(before.given(), now.given());
  }

  /** Why a figure that is another one than before is so. */
  FigureChange.Why of(FigureKey key) {
    FigureChange.Why why = why(sourcesOf(key), shelfOf(key));
    // Some sources act on other months: a count of one shows how whole that of another is.
    return why.cause().isEmpty() ? why(sources, shelf) : why;
  }

  private FigureChange.Why why(List<SourceChange> moved, SortedSet<String> files) {
    List<String> names = new ArrayList<>(moved.stream().map(SourceChange::name).toList());
    names.addAll(files);
    names.addAll(version);
    int parties = (moved.isEmpty() ? 0 : 1) + (files.isEmpty() ? 0 : 1) + version.size();
    Optional<RestatementCause> cause =
        switch (parties) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of(only(moved, files));
          default -> Optional.of(RestatementCause.SOURCES_OR_SHELF);
        };
    return new FigureChange.Why(cause, names);
  }

  private static RestatementCause only(List<SourceChange> moved, SortedSet<String> files) {
    if (!moved.isEmpty()) {
      Set<RestatementCause> causes =
          moved.stream().map(SourceChange::cause).collect(Collectors.toSet());
      return causes.size() == 1 ? causes.iterator().next() : RestatementCause.SOURCES_CHANGED;
    }
    if (files.isEmpty()) {
      return RestatementCause.VERSION_CHANGED;
    }
    if (RATES.containsAll(files)) {
      return RestatementCause.RATE_CHANGED;
    }
    return files.stream().allMatch(file -> file.startsWith("rules/") || SHARES.contains(file))
        ? RestatementCause.RULE_CHANGED
        : RestatementCause.SHELF_CHANGED;
  }

  private List<SourceChange> sourcesOf(FigureKey key) {
    return switch (key.kind()) {
      case COUNT -> counted(key);
      case UNIT_COST -> unitCost(key);
      default ->
          sources.stream()
              .filter(source -> source.months().isEmpty() || hasMonth(source, key))
              .toList();
    };
  }

  private static boolean hasMonth(SourceChange source, FigureKey key) {
    return key.kind().restsOnHistory()
        ? !source.months().first().isAfter(key.month())
        : source.months().contains(key.month());
  }

  /** The files that the count is or was from, as far as they changed. */
  private List<SourceChange> counted(FigureKey key) {
    SortedSet<String> files = new TreeSet<>(before.figures().filesOf(key));
    files.addAll(now.figures().filesOf(key));
    return sources.stream()
        .filter(SourceChange::isOfCounts)
        .filter(source -> !Collections.disjoint(source.files(), files))
        .toList();
  }

  /** Of the count, of the cost, or of both, whichever is another one. */
  private List<SourceChange> unitCost(FigureKey key) {
    FigureKey count = as(key, FigureKind.COUNT, key.unit());
    FigureKey cost = as(key, FigureKind.TCO, "");
    List<SourceChange> moved = new ArrayList<>();
    if (differs(cost)) {
      moved.addAll(sourcesOf(cost));
    }
    if (differs(count)) {
      counted(count).stream().filter(Predicate.not(moved::contains)).forEach(moved::add);
    }
    return moved;
  }

  private static FigureKey as(FigureKey key, FigureKind kind, String unit) {
    return FigureKey.of(key.month(), kind, key.application(), unit);
  }

  private boolean differs(FigureKey key) {
    return !before.figures().at(key).equals(now.figures().at(key));
  }

  private SortedSet<String> shelfOf(FigureKey key) {
    Predicate<String> acts =
        switch (key.kind()) {
          case VERDICT, VERDICT_WITHOUT_WRAPPERS -> file -> true;
          case COUNT -> Causes::actsOnCounts;
          case UNIT_COST ->
              differs(as(key, FigureKind.TCO, "")) ? Causes::actsOnCost : Causes::actsOnCounts;
          default -> Causes::actsOnCost;
        };
    return shelf.stream().filter(acts).collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean actsOnCost(String file) {
    return !file.startsWith("decisions/");
  }

  /** Rules, rates and shares do not. */
  private static boolean actsOnCounts(String file) {
    return file.startsWith("formats/")
        || file.startsWith("catalogue/")
        || file.equals("sources.csv")
        || file.equals(Given.WHOLE_SHELF);
  }
}
