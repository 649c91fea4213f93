package dev.towerbook.sample;

import dev.towerbook.sample.bill.WrongRows;
import dev.towerbook.sample.company.Dice;
import dev.towerbook.sample.company.LineBuffer;
import dev.towerbook.sample.company.SampleCompany;
import dev.towerbook.sample.company.SampleCompany.Counter;
import dev.towerbook.sample.company.SampleOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** A month of daily usage counts. */
final class UsageFile {

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
      out.put("date,application,wrapper,unit,quantity\n");
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

  private void writeCounter(LineBuffer out, Counter counter, YearMonth month) throws IOException {
    BigDecimal growth = counter.span().grown(counter.trend(), month);
    String place = "," + counter.application() + "," + counter.wrapper() + "," + counter.unit();
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      LocalDate date = month.atDay(day);
      long quantity = quantity(counter, growth, date);
      if (quantity > 0) {
        out.put(date + place + ",");
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
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
