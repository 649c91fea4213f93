package dev.towerbook.ledger.reach;

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
        "SOURCE-STRAY-DAY",
        stray.file(),
        (stray.rows() == 1 ? "one row is" : stray.rows() + " rows are")
            + " of "
            + stray.first()
            + ", far from all others of the file, which are of "
            + stray.own()
            + ": "
            + ReachProblems.had(stray.kind(), stray.effective(), stray.quantity())
            + " counts in the pack of "
            + stray.month()
            + (later ? ", and neither opens nor closes a month" : ", not in this one"),
        "if a date has slipped, correct it: the money may be that of "
            + stray.own()
            + "; if it is right, deliver those rows in a file of their own");
  }

  private static Problem gap(NotDelivered gap, YearMonth month) {
    YearMonth lacking = gap.before().plusMonths(1);
    return ReachProblems.action(
        "SOURCE-GAP",
        gap.folder(),
        ReachProblems.subjects(List.of(gap.id()))
            + " has "
            + ReachProblems.what(gap, lacking)
            + ", and is there again in "
            + month
            + "; in "
            + gap.before()
            + ": "
            + (gap.id().kind() == SourceKind.USAGE
                ? ReachProblems.counts(List.of(gap))
                : ReachProblems.text(gap.effective()))
            + ". What compares "
            + month
            + " with earlier months is provisional",
        "deliver " + lacking + " in full and run again");
  }

  private static Problem empty(DeliveryFacts file) {
    return ReachProblems.action(
        "SOURCE-EMPTY",
        file.name(),
        "has a header and no row, and no other "
            + file.kind()
            + " file of its folder has one: what the source costs or counts is in no figure",
        "deliver it with its rows; if there are none any more, remove the file");
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
        "SOURCE-UNDELIVERED",
        source.declared().folder().text(),
        "nothing"
            + subject
            + " has come of "
            + month
            + ", although the source"
            + owner
            + " is declared ("
            + source.declared().place()
            + "); "
            + source
                .newest()
                .map(
                    newest ->
                        "the newest month is "
                            + newest
                            + ": "
                            + ReachProblems.text(source.effective()))
                .orElse("nothing of it is in the book, so what it costs is unknown"),
        "deliver it and run again; if it has ended, write its last day into that row");
  }
}
