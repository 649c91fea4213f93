package dev.towerbook.report.former;

import dev.towerbook.ledger.restate.FigureChange;
import dev.towerbook.ledger.restate.FigureKey;
import dev.towerbook.ledger.restate.FigureKind;
import dev.towerbook.ledger.restate.FigureRestatement;
import dev.towerbook.ledger.restate.FigureRestatement.Former;
import dev.towerbook.ledger.restate.FigureValue;
import dev.towerbook.ledger.restate.RestatedProblems;
import dev.towerbook.ledger.restate.RestatementCause;
import dev.towerbook.report.pack.PackCsv;
import dev.towerbook.table.NameList;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Row;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a published pack told of figures that were published otherwise before it. */
public final class FormerRestatement {

  private FormerRestatement() {}

  /**
   * Reads it back, so that the same pack published again tells the same.
   *
   * @param pack folder of a published pack
   * @return empty if it cannot be read any more
   */
  public static Optional<FigureRestatement> of(Path pack) {
    PackCsv csv = new PackCsv(pack);
    List<FigureChange> changes = new ArrayList<>();
    Optional<Former> former = Optional.empty();
    if (csv.has(RestatedProblems.FILE)) {
      Set<String> wanted = Set.of("month", "what", "before", "after", "cause", "former_month");
      for (Row row : csv.rows(RestatedProblems.FILE, wanted)) {
        change(csv, row).ifPresent(changes::add);
        former = Optional.of(former(row));
      }
    }
    FigureRestatement restated = new FigureRestatement(former, changes, problems(csv));
    return csv.isReadable() ? Optional.of(restated) : Optional.empty();
  }

  private static Former former(Row row) {
    return new Former(
        YearMonth.parse(row.text("former_month")),
        Integer.parseInt(row.text("former_revision")),
        row.text("former_provisional").equals("yes"));
  }

  private static Optional<FigureChange> change(PackCsv csv, Row row) {
    Optional<RestatementCause> cause =
        row.text("cause").isEmpty()
            ? Optional.empty()
            : csv.word(row, "cause", RestatementCause.class);
    return csv.word(row, "what", FigureKind.class).map(kind -> change(row, kind, cause));
  }

  private static FigureChange change(Row row, FigureKind kind, Optional<RestatementCause> cause) {
    FigureKey key =
        new FigureKey(
            YearMonth.parse(row.text("month")),
            kind,
            row.text("application_id"),
            row.text("wrapper_id"),
            row.text("unit"));
    return new FigureChange(
        key,
        value(kind, row.text("before")),
        value(kind, row.text("after")),
        new FigureChange.Why(cause, NameList.split(row.text("sources"))));
  }

  private static Optional<FigureValue> value(FigureKind kind, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        kind.isWord() ? new FigureValue.Word(text) : new FigureValue.Amount(new BigDecimal(text)));
  }

  private static List<Problem> problems(PackCsv csv) {
    List<Problem> problems = new ArrayList<>();
    for (Row row : csv.rows("problems.csv", Set.of("severity", "code", "file", "cause", "fix"))) {
      if (RestatedProblems.CODES.contains(row.text("code"))) {
        csv.word(row, "severity", Severity.class)
            .map(
                severity ->
                    new Problem(
                        row.text("code"),
                        severity,
                        SourceLocation.file(row.text("file")),
                        row.text("cause"),
                        "",
                        row.text("fix")))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }
}
