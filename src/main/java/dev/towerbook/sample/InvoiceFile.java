package dev.towerbook.sample;

import dev.towerbook.sample.bill.FocusLine;
import dev.towerbook.sample.company.LineBuffer;
import dev.towerbook.sample.company.SampleCompany;
import dev.towerbook.sample.company.SampleCompany.Purchase;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The vendors' invoices of the year, by invoice date. */
final class InvoiceFile {

  private static final LocalDate YEAR_START = LocalDate.of(2026, 1, 1);
  private static final int PAPER_DAY = 4;

  private final SampleCompany company;

  InvoiceFile(SampleCompany company) {
    this.company = company;
  }

  /** One invoice line, with the days that it pays for, both inclusive. */
  private record Line(Purchase purchase, LocalDate date, LocalDate first, LocalDate last) {}

  /** Writes the year. */
  void write(SampleFolder folder) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Purchase purchase : company.purchases()) {
      addLines(purchase, lines);
    }
    lines.sort(Comparator.comparing(Line::date));
    try (LineBuffer out = folder.plain("invoices/2026.csv")) {
      out.put(
          "invoice_id,vendor,invoice_date,description,cost_type,period_first_day,period_last_day,"
              + "currency,amount,expense,work_type,application,wrapper,shared_pool\n");
      for (int i = 0; i < lines.size(); i++) {
        out.put(csv("R26-" + (10001 + i), lines.get(i)));
      }
    }
  }

  private static void addLines(Purchase purchase, List<Line> lines) {
    switch (purchase.pattern()) {
      case "annual" -> {
        LocalDate date = LocalDate.parse(purchase.first());
        lines.add(new Line(purchase, date, YEAR_START, LocalDate.parse(purchase.last())));
      }
      case "once" -> {
        LocalDate first = LocalDate.parse(purchase.first());
        lines.add(new Line(purchase, first, first, LocalDate.parse(purchase.last())));
      }
      case "monthly" -> {
        YearMonth last = YearMonth.parse(purchase.last());
        YearMonth month = YearMonth.parse(purchase.first());
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
          LocalDate date = month.atDay(PAPER_DAY);
          lines.add(new Line(purchase, date, month.atDay(1), month.atEndOfMonth()));
        }
      }
      default -> throw new IllegalStateException("no pattern " + purchase.pattern());
    }
  }

  private static String csv(String id, Line line) {
    Purchase purchase = line.purchase();
    List<String> cells =
        List.of(
            id,
            purchase.vendor(),
            line.date().toString(),
            purchase.description(),
            purchase.costType(),
            line.first().toString(),
            line.last().toString(),
            purchase.currency(),
            purchase.amount().toPlainString(),
            purchase.expense(),
            purchase.workType(),
            purchase.application(),
            purchase.wrapper(),
            purchase.sharedPool());
    return String.join(",", cells.stream().map(FocusLine::quoted).toList()) + "\n";
  }
}
