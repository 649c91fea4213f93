package dev.towerbook.report.page;

import dev.towerbook.decision.Decision;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.report.Figure;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.Show;
import dev.towerbook.report.page.IndexPage.ApplicationRow;
import dev.towerbook.report.page.IndexPage.FactRow;
import dev.towerbook.report.page.IndexPage.FileRow;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands on the front page of a pack. */
public final class IndexPages {

  private static final int BYTES_PER_KB = 1000;

  private final ShownRun run;

  public IndexPages(ShownRun run) {
    this.run = run;
  }

  /**
   * The page, once every other file but the manifest is written.
   *
   * @param pack folder of the pack
   * @param documents path → meaning of the documents
   * @param csv file name → meaning of the CSV files
   */
  public IndexPage page(Path pack, Map<String, String> documents, Map<String, String> csv)
      throws IOException {
    List<FileRow> documentRows = new ArrayList<>();
    for (Map.Entry<String, String> entry : documents.entrySet()) {
      documentRows.add(file(pack, entry.getKey(), entry.getValue()));
    }
    List<FileRow> csvRows = new ArrayList<>();
    for (Map.Entry<String, String> entry : csv.entrySet()) {
      csvRows.add(file(pack, "csv/" + entry.getKey(), entry.getValue()));
    }
    return new IndexPage(
        run.frame(), headline(), facts(), applications(), documentRows, csvRows);
  }

  private static FileRow file(Path pack, String path, String meaning) throws IOException {
    long bytes = Files.size(pack.resolve(path));
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new FileRow(name, path, meaning, Show.count(Math.max(1, bytes / BYTES_PER_KB)));
  }

  private String headline() {
    RunResults results = run.results();
    String currency = results.facts().currency();
    return currency
        + " "
        + run.figure(run.totals().ledger())
        + " in "
        + run.frame().month()
        + ", "
        + results.decisions().size()
        + " applications";
  }

  private List<FactRow> facts() {
    RunResults results = run.results();
    long setAside =
        results.problems().stream()
            .map(SourceProblem::problem)
            .filter(problem -> problem.severity() == Severity.SET_ASIDE)
            .count();
    BigDecimal suspense = results.statements().suspenseTotal();
    String currency = results.facts().currency();
    return List.of(
        new FactRow(
            "Reconciled",
            results.reconciliation().checks().size() + " comparisons, difference 0",
            results.reconciliation().holds()),
        new FactRow("Data as of", run.frame().asOf(), true),
        new FactRow(
            "In suspense",
            currency + " " + run.figure(run.totals().suspense()),
            suspense.signum() == 0),
        new FactRow("Rows set aside", Show.count(setAside).shown(), setAside == 0),
        new FactRow("Source files", Show.count(results.deliveries().size()).shown(), true));
  }

  private List<ApplicationRow> applications() {
    RunResults results = run.results();
    return results.decisions().values().stream()
        .sorted(
            Comparator.comparing((Decision decision) -> tco(decision).exact())
                .reversed()
                .thenComparing(Decision::applicationId))
        .map(
            decision ->
                new ApplicationRow(
                    run.application(decision.applicationId()).name(),
                    "applications/" + decision.applicationId() + ".pdf",
                    decision.verdict().disposition().name(),
                    decision.verdict().disposition().name().toLowerCase(Locale.ROOT),
                    decision.flips() ? decision.withoutWrappers().disposition().name() : "",
                    tco(decision)))
        .toList();
  }

  private Figure tco(Decision decision) {
    return run.figure(run.totals().application(decision.applicationId()));
  }
}
