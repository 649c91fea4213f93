package dev.towerbook.report.csv;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was counted in the month. */
final class UsageFile {

  private UsageFile() {}

  static CsvFile of(RunResults results) {
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
                .forEach(one -> row(out, one)));
  }

  private static void row(TableWriter out, UsageTotal one) {
    out.text(one.month().toString())
        .text(one.application())
        .text(one.wrapper())
        .text(one.unit().name().toLowerCase(Locale.ROOT))
        .number(one.quantity())
        .text(one.incomplete().orElse(""))
        .endRow();
  }
}
