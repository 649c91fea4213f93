package dev.towerbook.report.csv;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.NameList;
import dev.towerbook.table.TableWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was counted in the month, and in the months before it. */
final class UsageFile {

  private UsageFile() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(ofMonth(results), ofAllMonths(results));
  }

  private static CsvFile ofAllMonths(RunResults results) {
    return new CsvFile(
        "counts.csv",
        "What applications and wrappers did in each month, and the files that say so",
        List.of(
            "month",
            "application_id",
            "wrapper_id",
            "unit",
            "quantity",
            "incomplete_because",
            "files"),
        out ->
            results
                .counts()
                .forEach(one -> cells(out, one.count()).text(NameList.join(one.files())).endRow()));
  }

  private static CsvFile ofMonth(RunResults results) {
    return new CsvFile(
        "usage.csv",
        "What applications and wrappers did in the month, in every unit that is counted",
        List.of("month", "application_id", "wrapper_id", "unit", "quantity", "incomplete_because"),
        out ->
            results.usage().stream()
                .sorted(
                    Comparator.comparing(UsageTotal::application)
                        .thenComparing(UsageTotal::wrapper)
                        .thenComparing(UsageTotal::unit))
                .forEach(one -> cells(out, one).endRow()));
  }

  private static TableWriter cells(TableWriter out, UsageTotal one) {
    return out.text(one.month().toString())
        .text(one.application())
        .text(one.wrapper())
        .text(one.unit().name().toLowerCase(Locale.ROOT))
        .number(one.quantity())
        .text(one.incomplete().orElse(""));
  }
}
