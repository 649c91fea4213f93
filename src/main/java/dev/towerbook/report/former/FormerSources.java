package dev.towerbook.report.former;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.restate.FigureKey;
import dev.towerbook.ledger.restate.FigureSnapshot;
import dev.towerbook.ledger.restate.Given;
import dev.towerbook.report.pack.PackCsv;
import dev.towerbook.table.Row;
import java.time.YearMonth;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a published pack was made of, by its own CSV files. */
final class FormerSources {

  private final PackCsv csv;
  private final PackFacts facts;

  FormerSources(PackCsv csv, PackFacts facts) {
    this.csv = csv;
    this.facts = facts;
  }

  /**
   * Its files with their months, its shelf and its version.
   *
   * @param reported whose counts know their files
   */
  Given given(FigureSnapshot reported) {
    Given given = new Given(shelf(), facts.rulesHash(), facts.version());
    for (Row row : csv.rows("deliveries.csv", Set.of("delivery", "kind", "sha256", "rows"))) {
      if (!row.text("sha256").isEmpty()) {
        csv.word(row, "kind", SourceKind.class)
            .ifPresent(
                kind ->
                    given.file(
                        row.text("delivery"),
                        row.text("scope"),
                        kind,
                        content(row.text("sha256"), row.text("rows"))));
      }
    }
    for (Row row : csv.rows("delivery_totals.csv", Set.of("delivery", "billing_month"))) {
      given.month(row.text("delivery"), YearMonth.parse(row.text("billing_month")));
    }
    counted(given, reported);
    return given;
  }

  /** The months of files that hold counts. */
  static void counted(Given given, FigureSnapshot reported) {
    for (FigureKey key : reported.values().keySet()) {
      reported.filesOf(key).forEach(file -> given.month(file, key.month()));
    }
  }

  /** What counts of a file. */
  static String content(String sha256, String rows) {
    return sha256 + ' ' + rows;
  }

  /** Packs of before there was shelf.csv tell the digest of the whole shelf only. */
  private SortedMap<String, String> shelf() {
    SortedMap<String, String> files = new TreeMap<>();
    if (csv.has("shelf.csv")) {
      for (Row row : csv.rows("shelf.csv", Set.of("file", "sha256"))) {
        files.put(row.text("file"), row.text("sha256"));
      }
    }
    return files;
  }
}
