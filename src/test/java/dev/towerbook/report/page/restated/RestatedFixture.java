package dev.towerbook.report.page.restated;

import dev.towerbook.ledger.restate.FigureChange;
import dev.towerbook.ledger.restate.FigureKey;
import dev.towerbook.ledger.restate.FigureKind;
import dev.towerbook.ledger.restate.FigureRestatement;
import dev.towerbook.ledger.restate.FigureRestatement.Former;
import dev.towerbook.ledger.restate.FigureValue;
import dev.towerbook.ledger.restate.RestatementCause;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures that readers of the fixture were told otherwise. */
public final class RestatedFixture {

  private static final String COUNTS = "usage/2026-09.csv";

  private RestatedFixture() {}

  public static FigureRestatement figures(YearMonth month) {
    YearMonth before = month.minusMonths(1);
    List<FigureChange> changes = new ArrayList<>();
    changes.add(
        new FigureChange(
            FigureKey.of(month, FigureKind.VERDICT, "claims-core", ""),
            Optional.of(new FigureValue.Word("keep")),
            Optional.of(new FigureValue.Word("refactor")),
            why(RestatementCause.SHELF_CHANGED, "decisions/disposition.csv")));
    changes.add(number(before, FigureKind.COUNT, "81000", "92400"));
    changes.add(number(before, FigureKind.UNIT_COST, "1.9134", "1.6773"));
    changes.add(number(month, FigureKind.MARGINAL_COST, "0.4", "0.41"));
    changes.add(
        new FigureChange(
            new FigureKey(before, FigureKind.COUNT, "", "claims-intake-bot", "exception"),
            Optional.of(new FigureValue.Amount(new BigDecimal("320"))),
            Optional.empty(),
            why(RestatementCause.SOURCE_WITHDRAWN, "usage/bots-2026-09.csv")));
    for (int n = 1; n <= 12; n++) {
      changes.add(
          new FigureChange(
              FigureKey.of(before, FigureKind.TCO, "app-" + n, ""),
              Optional.of(new FigureValue.Amount(new BigDecimal("40000"))),
              Optional.of(new FigureValue.Amount(BigDecimal.valueOf(40_000L + 50L * n))),
              why(RestatementCause.SOURCES_OR_SHELF, "bills/aws/2026-09.csv", "rules/tower.csv")));
    }
    return new FigureRestatement(Optional.of(new Former(month, 1, false)), changes, List.of());
  }

  private static FigureChange number(
      YearMonth month, FigureKind kind, String before, String after) {
    return new FigureChange(
        FigureKey.of(month, kind, "claims-core", "transaction"),
        Optional.of(new FigureValue.Amount(new BigDecimal(before))),
        Optional.of(new FigureValue.Amount(new BigDecimal(after))),
        why(RestatementCause.COUNTS_CHANGED, COUNTS));
  }

  private static FigureChange.Why why(RestatementCause cause, String... sources) {
    return new FigureChange.Why(Optional.of(cause), List.of(sources));
  }
}
