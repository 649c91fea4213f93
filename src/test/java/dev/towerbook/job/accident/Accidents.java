package dev.towerbook.job.accident;

import java.util.ArrayList;
import java.util.List;

/** All accidents of the drill, and all harmless variations. */
public final class Accidents {

  /** What is planted in the full round only, since a sister of it is planted with every build. */
  private static final List<String> SELDOM =
      List.of(
          "files of October in 2 parts",
          "the invoice list in a file a vendor",
          "a bill of October in a file an account",
          "folders have other names",
          "a byte order mark",
          "newlines at the end doubled",
          "files zipped between two nights",
          "fewer months before",
          "remarks on the shelf",
          "rows reordered",
          "a block of NUL bytes at the end of timesheets",
          "a block of NUL bytes at the end of usage",
          "half a row in the middle of invoices",
          "half a row in the middle of usage",
          "has a header and no row",
          "of 1e-99",
          "an effective cost of 1e99",
          "a count of 1e99",
          "a count of 123",
          "hours below zero",
          "period 2099-12",
          "ends before it starts",
          "period_last_day",
          "usage/2026-10.csv whose date",
          "the dollar rate of an older month",
          "the pound rate of last month",
          "the pound rate of the pack's month",
          "to the other currency of the bills",
          "named after it",
          "named before the final one",
          "of the other currency's provider",
          "a second time, its rows",
          "usage/2026-10.csv a second time",
          "half of the hours again",
          "the hours of a week again",
          "October's timesheets with corrected hours",
          "October's bill is missing: bills/google",
          "October's bill is missing: bills/azure",
          "the bill ends on the 12th: bills/aws",
          "the bill ends on the 12th: bills/google",
          "end on the 12th",
          "all bills of September are missing",
          "the invoices of October are missing",
          "counts of ten days for one application",
          "half of the contracted prices",
          "all shared pools are gone",
          "an expected total that does not hold",
          "ends with \".xls\"",
          "ends with \".tsv\"",
          "ends with \".csv.bz2\"",
          "ends with \".json\"",
          "ends with \".csv.bak\"",
          "ends with \"\"");

  private Accidents() {}

  public static List<Accident> all() {
    List<Accident> all = new ArrayList<>();
    all.addAll(Harmless.all());
    all.addAll(Damage.all());
    all.addAll(Limits.all());
    all.addAll(OddValues.all());
    all.addAll(Rates.all());
    all.addAll(Overlaps.all());
    all.addAll(Absences.all());
    all.addAll(Judgement.all());
    all.addAll(Others.all());
    return all.stream()
        .map(one -> SELDOM.stream().anyMatch(one.name()::contains) ? one.seldom() : one)
        .toList();
  }
}
