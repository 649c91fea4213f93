package dev.towerbook.sample.company;

import java.math.BigDecimal;
import java.time.YearMonth;

/** The insurer's year: from November to February policies are renewed and storms do damage. */
public final class Season {

  private Season() {}

  /** What a month's work is of an ordinary month's. */
  public static BigDecimal factor(YearMonth month) {
    int percent =
        switch (month.getMonth()) {
          case NOVEMBER -> 104;
          case DECEMBER -> 110;
          case JANUARY -> 108;
          case FEBRUARY -> 103;
          default -> 100;
        };
    return BigDecimal.valueOf(percent, 2);
  }
}
