package dev.towerbook.intake.dataset;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the rows of the input have to come to.
 *
 * @param totals that finance expects
 * @param invoices what the invoices of providers say; one for each invoice, account, month and
 *     currency
 */
public record Expectations(List<ExpectedTotal> totals, List<ExpectedTotal> invoices) {

  public Expectations {
    totals = List.copyOf(totals);
    invoices = List.copyOf(invoices);
  }

  /**
   * Reads what finance expects, and the Invoice Detail files that intake has not read in this run.
   * Of an invoice that stands in several files, the one that was written last counts.
   *
   * @param read invoices of the files that were read, by name of the file
   * @throws InputRefused with every slip in them
   */
  public static Expectations of(InputFiles input, Map<String, List<ExpectedTotal>> read) {
    List<ExpectedTotal> totals = input.expectedTotals().map(Expectations::totals).orElse(List.of());
    Map<String, ExpectedTotal> newest = new TreeMap<>();
    input.files().stream()
        .filter(file -> file.kind() == SourceKind.INVOICE_DETAIL)
        .sorted(
            Comparator.<SourceFile, FileTime>comparing(file -> file.bytes().modified())
                .thenComparing(SourceFile::name))
        .flatMap(
            file ->
                Optional.ofNullable(read.get(file.name())).orElseGet(() -> invoices(file)).stream())
        .forEach(invoice -> newest.put(invoice.key(), invoice));
    return new Expectations(totals, List.copyOf(newest.values()));
  }

  private static List<ExpectedTotal> totals(Path file) {
    Loaded<List<ExpectedTotal>> expected =
        ExpectedTotalReader.read(file, String.valueOf(file.getFileName()));
    refuseOnErrors(expected.problems());
    return expected.value();
  }

  private static List<ExpectedTotal> invoices(SourceFile file) {
    InvoiceDetailReader.Invoices invoices = InvoiceDetailReader.read(file);
    refuseOnErrors(invoices.read().problems());
    return invoices.expected();
  }

  private static void refuseOnErrors(List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new InputRefused(problems);
    }
  }
}
