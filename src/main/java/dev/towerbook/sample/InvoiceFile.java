package dev.towerbook.sample;

import dev.towerbook.sample.bill.FocusLine;
import dev.towerbook.sample.company.LineBuffer;
import dev.towerbook.sample.company.PastCompany;
import dev.towerbook.sample.company.SampleCompany;
import dev.towerbook.sample.company.SampleCompany.Purchase;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The vendors' invoices by invoice date: those of this year, and those of the older months. */
final class InvoiceFile {

  private static final int YEAR = SampleCompany.NEWEST.getYear();
  private static final YearMonth FIRST = SampleCompany.MONTHS.getFirst();
  private static final int PAPER_DAY = 4;
  private static final int MONTHS_A_YEAR = 12;
  private static final int CENTS = 2;

  /** What a price of today was a year ago, and two years ago. */
  private static final List<BigDecimal> FORMER_PRICES =
      List.of(BigDecimal.ONE, new BigDecimal("0.97"), new BigDecimal("0.94"));

  private final SampleCompany company;

  InvoiceFile(SampleCompany company) {
    this.company = company;
  }

  /** One invoice line, with the days that it pays for, both inclusive. */
  private record Line(
      Purchase purchase, BigDecimal amount, LocalDate date, LocalDate first, LocalDate last) {

    String description() {
      return purchase
          .description()
          .replace(Integer.toString(YEAR), Integer.toString(first.getYear()));
    }
  }

  /** Writes the year. */
  void write(SampleFolder folder) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Purchase purchase : company.purchases()) {
      switch (purchase.pattern()) {
        case "annual" -> addYear(purchase, YEAR, lines);
        case "once" -> addOnce(purchase, lines);
        case "monthly" -> addMonths(purchase, SampleCompany.MONTHS, lines);
        default -> throw new IllegalStateException("no pattern " + purchase.pattern());
      }
    }
    lines.removeIf(line -> line.last().isBefore(FIRST.atDay(1)));
    try (LineBuffer out = folder.plain("invoices/" + YEAR + ".csv")) {
      write(out, "R26-", lines);
    }
  }

  /** Writes the invoices of the older months as one file. */
  void writePast(SampleFolder folder) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Purchase purchase : company.purchases()) {
      switch (purchase.pattern()) {
        case "annual" -> {
          addRestOfYear(purchase, lines);
          addYear(purchase, YEAR - 1, lines);
        }
        case "once" -> addOnce(purchase, lines);
        default -> addMonths(purchase, PastCompany.MONTHS, lines);
      }
    }
    lines.removeIf(line -> !line.first().isBefore(FIRST.atDay(1)));
    try (LineBuffer out = folder.past("invoices")) {
      write(out, "R24-", lines);
    }
  }

  private static void write(LineBuffer out, String prefix, List<Line> lines) throws IOException {
    lines.sort(Comparator.comparing(Line::date));
    out.put(
        "invoice_id,vendor,invoice_date,description,cost_type,period_first_day,period_last_day,"
            + "currency,amount,expense,work_type,application,wrapper,shared_pool\n");
    for (int i = 0; i < lines.size(); i++) {
      out.put(csv(prefix + (10001 + i), lines.get(i)));
    }
  }

  private static void addYear(Purchase purchase, int year, List<Line> lines) {
    LocalDate date = LocalDate.parse(purchase.first()).withYear(year);
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.parse(purchase.last()).withYear(year);
    lines.add(new Line(purchase, price(purchase, year, BigDecimal.ONE), date, first, last));
  }

  /** What an annual invoice of the first older year left for the months that are told. */
  private static void addRestOfYear(Purchase purchase, List<Line> lines) {
    LocalDate first = PastCompany.MONTHS.getFirst().atDay(1);
    int months = MONTHS_A_YEAR - first.getMonthValue() + 1;
    BigDecimal share =
        BigDecimal.valueOf(months)
            .divide(BigDecimal.valueOf(MONTHS_A_YEAR), 10, RoundingMode.HALF_UP);
    BigDecimal amount = price(purchase, first.getYear(), share);
    LocalDate last = LocalDate.of(first.getYear(), MONTHS_A_YEAR, 31);
    lines.add(new Line(purchase, amount, first.withDayOfMonth(PAPER_DAY), first, last));
  }

  private static void addOnce(Purchase purchase, List<Line> lines) {
    LocalDate first = LocalDate.parse(purchase.first());
    LocalDate last = LocalDate.parse(purchase.last());
    lines.add(new Line(purchase, purchase.amount(), first, first, last));
  }

  private static void addMonths(Purchase purchase, List<YearMonth> months, List<Line> lines) {
    YearMonth last = YearMonth.parse(purchase.last());
    for (YearMonth month : months) {
      if (!month.isBefore(YearMonth.parse(purchase.first())) && !month.isAfter(last)) {
        BigDecimal amount = price(purchase, month.getYear(), BigDecimal.ONE);
        LocalDate date = month.atDay(PAPER_DAY);
        lines.add(new Line(purchase, amount, date, month.atDay(1), month.atEndOfMonth()));
      }
    }
  }

  private static BigDecimal price(Purchase purchase, int year, BigDecimal share) {
    return purchase
        .amount()
        .multiply(FORMER_PRICES.get(YEAR - year))
        .multiply(share)
        .setScale(CENTS, RoundingMode.HALF_UP);
  }

  private static String csv(String id, Line line) {
    Purchase purchase = line.purchase();
    List<String> cells =
        List.of(
            id,
            purchase.vendor(),
            line.date().toString(),
            line.description(),
            purchase.costType(),
            line.first().toString(),
            line.last().toString(),
            purchase.currency(),
            line.amount().toPlainString(),
            purchase.expense(),
            purchase.workType(),
            purchase.application(),
            purchase.wrapper(),
            purchase.sharedPool());
    return String.join(",", cells.stream().map(FocusLine::quoted).toList()) + "\n";
  }
}
