package dev.towerbook.job.accident;

import static dev.towerbook.job.accident.Names.*;

import java.util.List;

/** Kind B7: rates that are not there. */
final class Rates {

  private Rates() {}

  static List<Accident> all() {
    return List.of(
        missing("the dollar rate of last month is missing", "2026-09,USD").says("2026-09", "USD"),
        missing("the dollar rate of an older month is missing", "2026-08,USD")
            .says("2026-08", "USD"),
        missing("the pound rate of last month is missing", "2026-09,GBP").says("2026-09", "GBP"),
        missing("the dollar rate of the pack's month is missing", "2026-10,USD")
            .says("2026-10,USD,EUR"),
        missing("the pound rate of the pack's month is missing", "2026-10,GBP")
            .says("2026-10,GBP,EUR"),
        missing("no rate at all", "2026-").says("2026-10,USD,EUR"),
        Accident.of(
                "B7",
                "the report currency was changed",
                company -> company.replace(SETTINGS, "report_currency,EUR", "report_currency,CHF"))
            .says("2026-10,EUR,CHF"),
        Accident.of(
                "B7",
                "the report currency was changed to the other currency of the bills",
                company -> company.replace(SETTINGS, "report_currency,EUR", "report_currency,USD"))
            .says("EUR", "USD"));
  }

  private static Accident missing(String name, String start) {
    return Accident.of(
        "B7",
        name,
        company ->
            company.writeLines(
                RATES,
                company.lines(RATES).stream().filter(line -> !line.startsWith(start)).toList()));
  }
}
