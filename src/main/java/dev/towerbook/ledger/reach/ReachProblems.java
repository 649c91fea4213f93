package dev.towerbook.ledger.reach;

import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_BEHIND;
import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_ENDS_EARLY;
import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_MISSING;
import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_MONTH_MISSING;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person has to settle about sources that do not reach as far as they should. */
public final class ReachProblems {

  private static final int NAMES = 5;

  private ReachProblems() {}

  /**
   * Bill sources that keep a month open whose end others have reached, one problem a folder.
   *
   * @param printed month of the pack that is published instead
   */
  public static List<Problem> waitedFor(MonthClosing open, YearMonth printed) {
    Map<String, List<MonthClosing.Behind>> byFolder =
        open.behind().stream()
            .collect(
                Collectors.groupingBy(
                    behind -> behind.source().id().folder(), TreeMap::new, Collectors.toList()));
    return byFolder.values().stream().map(behind -> waitedFor(behind, open, printed)).toList();
  }

  private static Problem waitedFor(
      List<MonthClosing.Behind> behind, MonthClosing open, YearMonth printed) {
    YearMonth before = behind.getFirst().before();
    List<SourceId> ids = behind.stream().map(one -> one.source().id()).toList();
    MoneyBag money = MoneyBag.empty();
    for (MonthClosing.Behind one : behind) {
      money = money.plus(one.source().effective(before));
    }
    Optional<LocalDate> last =
        behind.stream()
            .map(MonthClosing.Behind::lastDay)
            .flatMap(Optional::stream)
            .max(LocalDate::compareTo);
    String folder = ids.getFirst().folder();
    return action(
        SOURCE_BEHIND.with(
            subjects(ids),
            (behind.size() == 1 ? "has" : "have")
                + last.map(day -> " data until " + day + " only").orElse(" no data"),
            open.month(),
            before,
            text(money),
            printed,
            DeclaredRow.ended(folder, ids, last.orElse(before.atEndOfMonth()))),
        folder);
  }

  /** Sources that the month before had and this one lacks, one problem a folder and kind. */
  public static List<Problem> of(Absences absences, YearMonth month) {
    Map<String, List<NotDelivered>> groups = new TreeMap<>();
    for (NotDelivered source : absences.sources()) {
      String end = source.isWhole() ? "" : source.lastDay() + " " + source.days();
      String key = source.folder() + "\n" + source.id().kind() + "\n" + end;
      groups.computeIfAbsent(key, none -> new ArrayList<>()).add(source);
    }
    List<Problem> problems = new ArrayList<>();
    absences.missingMonth().ifPresent(missing -> problems.add(missingMonth(missing, month)));
    groups.values().forEach(group -> problems.add(problem(group, month)));
    problems.addAll(OtherDoubts.of(absences, month));
    return problems;
  }

  private static Problem missingMonth(YearMonth missing, YearMonth month) {
    return action(SOURCE_MONTH_MISSING.with(missing, month), ".");
  }

  private static Problem problem(List<NotDelivered> group, YearMonth month) {
    NotDelivered first = group.getFirst();
    SourceKind kind = first.id().kind();
    MoneyBag money = MoneyBag.empty();
    BigDecimal quantity = BigDecimal.ZERO;
    for (NotDelivered one : group) {
      money = money.plus(one.effective());
      quantity = quantity.add(one.quantity());
    }
    String had = kind == SourceKind.USAGE ? counts(group) : had(kind, money, quantity);
    List<SourceId> ids = group.stream().map(NotDelivered::id).toList();
    LocalDate last = first.lastDay().orElse(first.before().atEndOfMonth());
    return action(
        (first.isWhole() ? SOURCE_MISSING : SOURCE_ENDS_EARLY)
            .with(
                subjects(ids),
                (group.size() == 1 ? "has " : "have ") + what(first, month),
                first.before(),
                had,
                DeclaredRow.ended(first.folder(), ids, last)),
        first.folder());
  }

  /** Money of a source; hours or counts with their number. */
  static String had(SourceKind kind, MoneyBag money, BigDecimal quantity) {
    return switch (kind) {
      case USAGE -> plain(quantity);
      case TIMESHEET -> plain(quantity) + " hours, " + text(money);
      default -> text(money);
    };
  }

  static String what(NotDelivered source, YearMonth month) {
    String things =
        switch (source.id().kind()) {
          case USAGE -> "counts";
          case TIMESHEET -> "hours";
          case INVOICE -> "invoice";
          default -> "charges";
        };
    if (source.isWhole()) {
      return "no " + things + " in " + month;
    }
    return things
        + " of "
        + source.days()
        + " of "
        + month.lengthOfMonth()
        + " days in "
        + month
        + ", the last one "
        + source.lastDay().map(LocalDate::toString).orElse("");
  }

  static String subjects(List<SourceId> ids) {
    SourceKind kind = ids.getFirst().kind();
    String names =
        first(
            ids.stream()
                .map(id -> id.subject() + (id.unit().isEmpty() ? "" : " (" + unit(id) + ")"))
                .toList());
    boolean one = ids.size() == 1;
    return switch (kind) {
      case TIMESHEET ->
          names.isEmpty() ? "the folder of timesheets" : (one ? "role " : "roles ") + names;
      case USAGE -> (one ? "counter " : "counters ") + names;
      case INVOICE -> "vendor " + names;
      default ->
          names.isEmpty() ? "the bill" : (one ? "billing account " : "billing accounts ") + names;
    };
  }

  /** The first of some names, and how many more there are. */
  public static String first(List<String> names) {
    return first(names, ", ");
  }

  private static String first(List<String> names, String separator) {
    return names.stream().limit(NAMES).collect(Collectors.joining(separator))
        + (names.size() > NAMES ? " and " + (names.size() - NAMES) + " more" : "");
  }

  private static String unit(SourceId id) {
    return id.unit().toLowerCase(java.util.Locale.ROOT);
  }

  static String counts(List<NotDelivered> group) {
    return group.stream()
            .limit(NAMES)
            .map(one -> plain(one.quantity()))
            .collect(Collectors.joining(", "))
        + (group.size() > NAMES ? " and more" : "");
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Amounts as a reader writes them. */
  public static String text(MoneyBag money) {
    return money.amounts().entrySet().stream()
        .map(one -> new Money(one.getKey(), one.getValue()).text())
        .collect(Collectors.joining(" + "));
  }

  static Problem action(ProblemWords words, String folder) {
    return new Problem(words, Severity.ACTION, SourceLocation.file(folder));
  }

  /** Why the figures of an open month are provisional, in one sentence. */
  public static String open(MonthClosing open) {
    List<String> waits =
        open.behind().stream()
            .map(
                one ->
                    subjects(List.of(one.source().id()))
                        + " of "
                        + one.source().id().folder()
                        + one.lastDay().map(day -> " to " + day).orElse(" not at all"))
            .toList();
    return "the bills do not cover all of "
        + open.month()
        + (waits.isEmpty() ? "" : ": " + first(waits, "; "));
  }

  /** Why the figures of a month that lacks sources are provisional, in one sentence. */
  static Optional<String> provisional(Absences absences) {
    List<String> folders =
        Stream.concat(
                absences.sources().stream().map(NotDelivered::folder),
                absences.undelivered().stream().map(source -> source.declared().folder().text()))
            .distinct()
            .toList();
    int size = absences.sources().size() + absences.undelivered().size();
    if (size == 0) {
      return Optional.empty();
    }
    return Optional.of(size + " sources are not delivered in full: " + first(folders));
  }
}
