package dev.towerbook.report.former;

import dev.towerbook.decision.Disposition;
import dev.towerbook.ledger.restate.FigureKey;
import dev.towerbook.ledger.restate.FigureKind;
import dev.towerbook.ledger.restate.FigureRestatement.Former;
import dev.towerbook.ledger.restate.FigureSnapshot;
import dev.towerbook.ledger.restate.PackFigures;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.pack.PackCsv;
import dev.towerbook.table.NameList;
import dev.towerbook.table.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a published pack says beside the money of its month, read back from its CSV files. */
public final class FormerPack {

  /** The multiple of today's volume at which the next unit is looked at. */
  static final int TODAY = 1;

  /** The multiple at which unit cost at scale is looked at. */
  static final int AT_SCALE = 100;

  private final YearMonth month;
  private final PackFacts facts;
  private final PackCsv csv;
  private final FigureSnapshot reported = new FigureSnapshot();

  /**
   * @param pack folder of a published pack
   * @param month of it
   */
  public FormerPack(Path pack, YearMonth month) {
    this.month = month;
    this.facts = PackFacts.of(pack);
    this.csv = new PackCsv(pack);
  }

  /** Which pack it is. */
  public Former former() {
    return new Former(month, facts.revision(), facts.provisional());
  }

  /** What it says and what it was made of; empty if its files cannot be read any more. */
  public Optional<PackFigures> reported() {
    try {
      counts();
      totals();
      unitCosts();
      curves();
      verdicts();
      PackFigures all =
          new PackFigures(
              reported, new FormerSources(csv, facts).given(reported), facts.currency());
      return csv.isReadable() ? Optional.of(all) : Optional.empty();
    } catch (NumberFormatException | DateTimeException notAsWritten) {
      return Optional.empty();
    }
  }

  /** Packs of before there was counts.csv tell the counts of their own month only. */
  private void counts() {
    boolean whole = csv.has("counts.csv");
    String name = whole ? "counts.csv" : "usage.csv";
    if (whole) {
      months(FigureKind.COUNT);
    } else {
      reported.month(FigureKind.COUNT, month);
    }
    for (Row row : csv.rows(name, Set.of("month", "application_id", "wrapper_id", "unit"))) {
      FigureKey key =
          new FigureKey(
              YearMonth.parse(row.text("month")),
              FigureKind.COUNT,
              row.text("application_id"),
              row.text("wrapper_id"),
              row.text("unit"));
      number(key, row, "quantity");
      if (whole) {
        reported.countedIn(key, new TreeSet<>(NameList.split(row.text("files"))));
      }
    }
  }

  /** Packs of before there was gross suspense tell none. */
  private void totals() {
    for (Row row : csv.rows("months.csv", Set.of("month", "effective_cost"))) {
      YearMonth of = YearMonth.parse(row.text("month"));
      total(FigureKind.EFFECTIVE_COST, of, row, "effective_cost");
      total(FigureKind.SUSPENSE, of, row, "suspense_gross");
    }
  }

  private void total(FigureKind kind, YearMonth of, Row row, String column) {
    if (row.has(column)) {
      reported.month(kind, of);
      number(FigureKey.of(of, kind, "", ""), row, column);
    }
  }

  /** The months that the pack covers. */
  private void months(FigureKind kind) {
    for (Row row : csv.rows("months.csv", Set.of("month"))) {
      reported.month(kind, YearMonth.parse(row.text("month")));
    }
  }

  private void unitCosts() {
    months(FigureKind.UNIT_COST);
    months(FigureKind.TCO);
    Set<String> wanted = Set.of("month", "application_id", "unit", "tco", "unit_cost");
    for (Row row : csv.rows("unit_costs.csv", wanted)) {
      YearMonth of = YearMonth.parse(row.text("month"));
      String id = row.text("application_id");
      reported.application(id);
      number(FigureKey.of(of, FigureKind.TCO, id, ""), row, "tco");
      number(FigureKey.of(of, FigureKind.UNIT_COST, id, row.text("unit")), row, "unit_cost");
    }
  }

  private void curves() {
    for (FigureKind kind :
        List.of(
            FigureKind.CURVE_VERDICT,
            FigureKind.ELASTICITY,
            FigureKind.MARGINAL_COST,
            FigureKind.AVERAGE_AT_100N)) {
      reported.month(kind, month);
    }
    Set<String> wanted =
        Set.of(
            "application_id", "unit", "verdict", "elasticity", "multiple", "marginal", "average");
    for (Row row : csv.rows("cost_curves.csv", wanted)) {
      reported.word(curve(FigureKind.CURVE_VERDICT, row), row.text("verdict"));
      number(curve(FigureKind.ELASTICITY, row), row, "elasticity");
      if (row.text("multiple").equals(String.valueOf(TODAY))) {
        number(curve(FigureKind.MARGINAL_COST, row), row, "marginal");
      }
      if (row.text("multiple").equals(String.valueOf(AT_SCALE))) {
        number(curve(FigureKind.AVERAGE_AT_100N, row), row, "average");
      }
    }
  }

  private FigureKey curve(FigureKind kind, Row row) {
    return FigureKey.of(month, kind, row.text("application_id"), row.text("unit"));
  }

  private void verdicts() {
    reported.month(FigureKind.VERDICT, month);
    reported.month(FigureKind.VERDICT_WITHOUT_WRAPPERS, month);
    Set<String> wanted = Set.of("application_id", "verdict", "verdict_without_wrappers");
    for (Row row : csv.rows("recommendations.csv", wanted)) {
      verdict(FigureKind.VERDICT, row, "verdict");
      verdict(FigureKind.VERDICT_WITHOUT_WRAPPERS, row, "verdict_without_wrappers");
    }
  }

  private void verdict(FigureKind kind, Row row, String column) {
    csv.word(row, column, Disposition.class)
        .ifPresent(
            verdict ->
                reported.word(
                    FigureKey.of(month, kind, row.text("application_id"), ""),
                    Words.word(verdict)));
  }

  /** All digits that were printed, however many. */
  private void number(FigureKey key, Row row, String column) {
    String text = row.text(column);
    if (!text.isEmpty()) {
      reported.number(key, new BigDecimal(text));
    }
  }
}
