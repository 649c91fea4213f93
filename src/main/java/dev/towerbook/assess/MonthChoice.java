package dev.towerbook.assess;

import static dev.towerbook.assess.AssessProblem.RUN_MONTH;
import static dev.towerbook.assess.AssessProblem.RUN_MONTH_NONE;
import static dev.towerbook.assess.AssessProblem.RUN_MONTH_UNKNOWN;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.promise.ListedCommitment;
import dev.towerbook.ledger.promise.MissingLists;
import dev.towerbook.ledger.reach.Absences;
import dev.towerbook.ledger.reach.Declarations;
import dev.towerbook.ledger.reach.FarFiles;
import dev.towerbook.ledger.reach.Leaps;
import dev.towerbook.ledger.reach.MonthClosing;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.ledger.reach.SourceDays;
import dev.towerbook.ledger.reach.Strays;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which month a pack is for: the one that was asked for, or the newest closed one, see {@link
 * MonthClosing}. The clock is not asked.
 */
public final class MonthChoice {

  private final Map<String, DeliveryFacts> deliveries;
  private final List<YearMonth> months;
  private final Collection<DayCost> days;
  private final List<SourceDays> sources;
  private final Declarations declared;
  private final FarFiles far;
  private final List<ListedCommitment> commitments;

  private MonthChoice(SourceData data, Collection<DayCost> days, Declarations declared) {
    deliveries = data.deliveries();
    months = data.months();
    this.days = days;
    sources = SourceDays.of(days, deliveries);
    this.declared = declared;
    far = FarFiles.of(sources);
    commitments = data.commitments();
  }

  /**
   * The month, and what its sources lack.
   *
   * @param days what all files have of a day
   * @param asked the month that was asked for, if any
   * @throws InputRefused if the book has no such month
   */
  public static PackReach of(
      SourceData data, Collection<DayCost> days, Declarations declared, Optional<YearMonth> asked) {
    return new MonthChoice(data, days, declared).of(asked);
  }

  private PackReach of(Optional<YearMonth> asked) {
    if (months.isEmpty()) {
      throw refused(RUN_MONTH_NONE, "");
    }
    if (asked.isPresent()) {
      return asked(asked.get());
    }
    List<MonthClosing> waited = new ArrayList<>();
    for (YearMonth month : months.reversed()) {
      if (far.isFar(month)) {
        continue;
      }
      MonthClosing closing = closing(month);
      if (closing.isClosed()) {
        return new PackReach(month, Optional.empty(), waited, absences(month), late(month), far);
      }
      if (closing.isWaitedFor()) {
        waited.add(closing);
      }
    }
    throw noneIsClosed();
  }

  private PackReach asked(YearMonth month) {
    if (!months.contains(month)) {
      throw refused(
          RUN_MONTH_UNKNOWN.with(
              months.stream().map(YearMonth::toString).collect(Collectors.joining(", "))),
          month.toString());
    }
    MonthClosing closing = closing(month);
    return closing.isClosed()
        ? new PackReach(month, Optional.empty(), List.of(), absences(month), late(month), far)
        : new PackReach(
            month,
            Optional.of(closing),
            List.of(),
            // In the middle of a month nothing is late yet.
            closing.reached() ? absences(month) : Absences.NONE,
            closing.reached() ? late(month) : doubts(month),
            far);
  }

  private MonthClosing closing(YearMonth month) {
    return MonthClosing.of(month, sources, months, declared);
  }

  private Absences absences(YearMonth month) {
    return Absences.of(month, sources, months, declared, deliveries);
  }

  private List<Problem> doubts(YearMonth month) {
    List<Problem> doubts = new ArrayList<>(Strays.of(days, deliveries, month));
    doubts.addAll(Leaps.of(month, sources));
    return doubts;
  }

  /** The same, and lists that have not come. */
  private List<Problem> late(YearMonth month) {
    List<Problem> late = doubts(month);
    Optional<YearMonth> before = months.stream().filter(month::isAfter).max(YearMonth::compareTo);
    late.addAll(MissingLists.of(month, before, declared.sources(), commitments));
    return late;
  }

  private InputRefused noneIsClosed() {
    LocalDate last =
        sources.stream()
            .filter(source -> source.id().kind() == SourceKind.BILL)
            .flatMap(source -> source.reach(months.getLast()).stream())
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    return refused(RUN_MONTH.with(last, months.getLast()), "");
  }

  private static InputRefused refused(ProblemWords words, String value) {
    return new InputRefused(
        new Problem(words, Severity.ERROR, SourceLocation.file("--month"), value));
  }
}
