package dev.towerbook.ledger.reach;

import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_EMPTY;
import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_GAP;
import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_STRAY_DAY;
import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_UNDELIVERED;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.table.Problem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What a person has to settle about sources that do not miss the month itself. */
final class OtherDoubts {

  private OtherDoubts() {}

  static List<Problem> of(Absences absences, YearMonth month) {
    List<Problem> problems = new ArrayList<>();
    absences.gaps().forEach(gap -> problems.add(gap(gap, month)));
    absences.undelivered().forEach(source -> problems.add(undelivered(source, month)));
    absences.empty().forEach(file -> problems.add(empty(file)));
    return problems;
  }

  static Problem stray(Stray stray) {
    boolean later = stray.month().isAfter(stray.own());
    return ReachProblems.action(
        SOURCE_STRAY_DAY.with(
            stray.rows() == 1 ? "one row is" : stray.rows() + " rows are",
            stray.first(),
            stray.own(),
            ReachProblems.had(stray.kind(), stray.effective(), stray.quantity()),
            stray.month(),
            later ? ", and neither opens nor closes a month" : ", not in this one"),
        stray.file());
  }

  private static Problem gap(NotDelivered gap, YearMonth month) {
    YearMonth lacking = gap.before().plusMonths(1);
    return ReachProblems.action(
        SOURCE_GAP.with(
            ReachProblems.subjects(List.of(gap.id())),
            ReachProblems.what(gap, lacking),
            month,
            gap.before(),
            gap.id().kind() == SourceKind.USAGE
                ? ReachProblems.counts(List.of(gap))
                : ReachProblems.text(gap.effective()),
            lacking),
        gap.folder());
  }

  private static Problem empty(DeliveryFacts file) {
    return ReachProblems.action(SOURCE_EMPTY.with(file.kind()), file.name());
  }

  private static Problem undelivered(Undelivered source, YearMonth month) {
    String subject = source.declared().subject().map(of -> " of " + of).orElse("");
    String owner =
        source
            .declared()
            .expected()
            .owner()
            .map(name -> ", which " + name + " delivers,")
            .orElse("");
    return ReachProblems.action(
        SOURCE_UNDELIVERED.with(
            subject,
            month,
            owner,
            source.declared().place(),
            source
                .newest()
                .map(
                    newest ->
                        "the newest month is "
                            + newest
                            + ": "
                            + ReachProblems.text(source.effective()))
                .orElse("nothing of it is in the book, so what it costs is unknown")),
        source.declared().folder().text());
  }
}
