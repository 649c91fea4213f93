package dev.towerbook.sample;

import dev.towerbook.sample.bill.WrongRows;
import dev.towerbook.sample.company.Dice;
import dev.towerbook.sample.company.LineBuffer;
import dev.towerbook.sample.company.PastCompany;
import dev.towerbook.sample.company.SampleCompany;
import dev.towerbook.sample.company.SampleCompany.Counter;
import dev.towerbook.sample.company.SampleOrder;
import dev.towerbook.sample.company.Season;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A month of daily usage counts. */
final class UsageFile {

  private static final String HEADER = "date,application,wrapper,unit,quantity\n";
  private static final int NOISE = 600;

  private final SampleCompany company;
  private final long seed;
  private final boolean wrongRows;

  UsageFile(SampleCompany company, SampleOrder order) {
    this.company = company;
    seed = order.seed();
    wrongRows = order.bills().wrongRows();
  }

  /** Writes the month. */
  void write(SampleFolder folder, YearMonth month) throws IOException {
    try (LineBuffer out = folder.monthly("usage", month)) {
      out.put(HEADER);
      for (Counter counter : company.counters()) {
        if (counter.span().holds(month)) {
          writeCounter(out, counter, month);
        }
      }
      if (wrongRows && month.equals(SampleCompany.NEWEST)) {
        for (String wrong : WrongRows.USAGE) {
          out.put(wrong + "\n");
        }
      }
    }
  }

  /**
   * Writes the older months as one file: a row a month, of active users the highest day's count.
   *
   * @param past the company as its older months are told
   */
  void writePast(SampleFolder folder, SampleCompany past) throws IOException {
    try (LineBuffer out = folder.past("usage")) {
      out.put(HEADER);
      for (YearMonth month : PastCompany.MONTHS) {
        for (Counter counter : past.counters()) {
          if (counter.span().holds(month)) {
            writeMonth(out, counter, month);
          }
        }
      }
    }
  }

  private void writeMonth(LineBuffer out, Counter counter, YearMonth month) throws IOException {
    BigDecimal growth = counter.span().grown(counter.trend(), month);
    LongStream days =
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToLong(day -> quantity(counter, growth, month.atDay(day)));
    boolean people = counter.unit().equals("active_user");
    long quantity = people ? days.max().orElse(0) : days.sum();
    out.put(month.atEndOfMonth() + place(counter) + ",");
    out.digits(quantity);
    out.put('\n');
  }

  private static String place(Counter counter) {
    return "," + counter.application() + "," + counter.wrapper() + "," + counter.unit();
  }

  private void writeCounter(LineBuffer out, Counter counter, YearMonth month) throws IOException {
    BigDecimal growth = counter.span().grown(counter.trend(), month);
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      LocalDate date = month.atDay(day);
      long quantity = quantity(counter, growth, date);
      if (quantity > 0) {
        out.put(date + place(counter) + ",");
        out.digits(quantity);
        out.put('\n');
      }
    }
  }

  private long quantity(Counter counter, BigDecimal growth, LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    long key =
        Dice.key(seed, counter.application(), counter.wrapper(), counter.unit(), date.toString());
    int noise = 10_000 + Dice.around(key, NOISE);
    return BigDecimal.valueOf(counter.perWeekday())
        .multiply(growth)
        .multiply(BigDecimal.valueOf(weekend ? counter.weekendPercent() : 100, 2))
        .multiply(BigDecimal.valueOf(noise, 4))
        .multiply(Season.factor(YearMonth.from(date)))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
