package dev.towerbook.ledger.restate;

import static dev.towerbook.ledger.problem.LedgerProblem.RESTATED_CURRENCY;
import static dev.towerbook.ledger.problem.LedgerProblem.RESTATED_FIGURES;
import static dev.towerbook.ledger.problem.LedgerProblem.RESTATED_UNREADABLE;
import static dev.towerbook.ledger.problem.LedgerProblem.RESTATED_VERDICTS;

import dev.towerbook.money.Money;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person has to know of figures that were published otherwise: a changed verdict is acted
 * upon, so somebody must see it; counts and costs are noted, as restated money is.
 */
public final class RestatedProblems {

  /** Codes of these problems. */
  public static final Set<String> CODES =
      Set.of(
          RESTATED_VERDICTS.word(),
          RESTATED_FIGURES.word(),
          RESTATED_UNREADABLE.word(),
          RESTATED_CURRENCY.word());

  /** Of these, the codes of packs whose money could not be compared. */
  static final Set<String> UNCOMPARED =
      Set.of(RESTATED_UNREADABLE.word(), RESTATED_CURRENCY.word());

  /** The file that lists every change. */
  public static final String FILE = "restated_figures.csv";

  private static final int NAMES = 5;

  private RestatedProblems() {}

  /**
   * The problems.
   *
   * @param stake TCO of the month of applications whose verdict is another one
   */
  static List<Problem> of(
      FigureRestatement.Former former, List<FigureChange> changes, Money stake) {
    List<FigureChange> verdicts = new ArrayList<>();
    List<FigureChange> others = new ArrayList<>();
    for (FigureChange change : changes) {
      // A verdict on what had none before takes nothing back.
      boolean taken = change.key().kind().isVerdict() && change.before().isPresent();
      (taken ? verdicts : others).add(change);
    }
    List<Problem> problems = new ArrayList<>();
    if (!verdicts.isEmpty()) {
      problems.add(verdicts(former, verdicts, stake));
    }
    if (!others.isEmpty()) {
      problems.add(others(former, others));
    }
    return problems;
  }

  /** Readers were told of a pack that it lacks data: then another verdict is what they wait for. */
  private static Problem verdicts(
      FigureRestatement.Former former, List<FigureChange> changes, Money stake) {
    String more = changes.size() > NAMES ? " and " + (changes.size() - NAMES) + " more" : "";
    String names =
        changes.stream()
            .limit(NAMES)
            .map(RestatedProblems::words)
            .collect(Collectors.joining(", "));
    return new Problem(
        RESTATED_VERDICTS.with(
            kinds(changes),
            differs(changes),
            former.words(),
            names + more,
            stake.text(),
            why(changes)),
        former.provisional() ? Severity.NOTE : Severity.ACTION,
        SourceLocation.file(FILE));
  }

  private static String differs(List<FigureChange> changes) {
    return changes.size() == 1 ? " differs from " : " differ from ";
  }

  private static String words(FigureChange change) {
    String without =
        change.key().kind() == FigureKind.VERDICT_WITHOUT_WRAPPERS ? " without wrappers" : "";
    return change.key().application()
        + without
        + " from "
        + word(change.before())
        + " to "
        + word(change.after());
  }

  private static String word(Optional<FigureValue> value) {
    return value.map(known -> known.text().toLowerCase(Locale.ROOT)).orElse("no verdict");
  }

  private static Problem others(FigureRestatement.Former former, List<FigureChange> changes) {
    YearMonth first = month(changes, true);
    YearMonth last = month(changes, false);
    String months = first.equals(last) ? "of " + first : "of " + first + " to " + last;
    return new Problem(
        RESTATED_FIGURES.with(
            kinds(changes), months, differs(changes), former.words(), why(changes)),
        Severity.NOTE,
        SourceLocation.file(FILE));
  }

  private static YearMonth month(List<FigureChange> changes, boolean first) {
    return changes.stream()
        .map(change -> change.key().month())
        .reduce((a, b) -> a.isBefore(b) == first ? a : b)
        .orElseThrow();
  }

  /** "2 counts, 5 unit costs and 1 verdict". */
  public static String kinds(List<FigureChange> changes) {
    List<String> parts =
        FigureRestatement.byKind(changes).entrySet().stream()
            .map(kind -> kind.getKey().counted(kind.getValue()))
            .toList();
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** Causes with what may have done it, the most frequent first. */
  private static String why(List<FigureChange> changes) {
    Map<FigureChange.Why, Long> counts =
        changes.stream()
            .filter(change -> change.why().cause().isPresent())
            .collect(Collectors.groupingBy(FigureChange::why, Collectors.counting()));
    Set<String> reported = new LinkedHashSet<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<FigureChange.Why, Long>comparingByValue()
                .reversed()
                .thenComparing(entry -> words(entry.getKey())))
        .map(entry -> words(entry.getKey()))
        .forEach(reported::add);
    if (reported.isEmpty()) {
      return "; nothing that the two packs were made of has changed";
    }
    String more =
        reported.size() > NAMES ? "; and " + (reported.size() - NAMES) + " more causes" : "";
    return "; because " + reported.stream().limit(NAMES).collect(Collectors.joining("; ")) + more;
  }

  private static String words(FigureChange.Why why) {
    return why.cause().map(RestatementCause::meaning).orElse("") + ": " + sources(why);
  }

  /** The first of the files that may have done it. */
  public static String sources(FigureChange.Why why) {
    int more = why.sources().size() - NAMES;
    return String.join(", ", why.sources().stream().limit(NAMES).toList())
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** Amounts of two currencies are never subtracted. */
  static Problem otherCurrency(FigureRestatement.Former former, String before, String now) {
    return new Problem(
        RESTATED_CURRENCY.with(former.words(), before, now),
        Severity.ACTION,
        SourceLocation.file(FILE));
  }

  /** The former pack cannot be read back, so nobody can say what changed. */
  public static Problem unreadable(YearMonth former) {
    return new Problem(
        RESTATED_UNREADABLE.with(former), Severity.ACTION, SourceLocation.file(FILE));
  }
}
