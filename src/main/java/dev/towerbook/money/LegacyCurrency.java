package dev.towerbook.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Currencies that the euro has replaced, with the rates that the Council of the European Union has
 * fixed irrevocably (Council Regulation (EC) No 2866/98 and those for later members): units for one
 * euro. From its first euro month on such a currency has this rate and no other.
 */
public enum LegacyCurrency {
  ATS("13.7603", 1999),
  BEF("40.3399", 1999),
  DEM("1.95583", 1999),
  ESP("166.386", 1999),
  FIM("5.94573", 1999),
  FRF("6.55957", 1999),
  IEP("0.787564", 1999),
  ITL("1936.27", 1999),
  LUF("40.3399", 1999),
  NLG("2.20371", 1999),
  PTE("200.482", 1999),
  GRD("340.750", 2001),
  SIT("239.640", 2007),
  CYP("0.585274", 2008),
  MTL("0.429300", 2008),
  SKK("30.1260", 2009),
  EEK("15.6466", 2011),
  LVL("0.702804", 2014),
  LTL("3.45280", 2015),
  HRK("7.53450", 2023),
  BGN("1.95583", 2026);

  /** The currency that replaces them. */
  public static final String EURO = "EUR";

  private final BigDecimal perEuro;
  private final YearMonth firstEuroMonth;

  LegacyCurrency(String perEuro, int year) {
    this.perEuro = new BigDecimal(perEuro);
    firstEuroMonth = YearMonth.of(year, 1);
  }

  /** A currency that has ended by a month. */
  public static Optional<LegacyCurrency> of(String code, YearMonth month) {
    for (LegacyCurrency currency : values()) {
      if (currency.name().equals(code) && !month.isBefore(currency.firstEuroMonth)) {
        return Optional.of(currency);
      }
    }
    return Optional.empty();
  }

  /** Units for one euro, as fixed. */
  public BigDecimal perEuro() {
    return perEuro;
  }

  /** The first month in which it was no longer the currency of its country. */
  public YearMonth firstEuroMonth() {
    return firstEuroMonth;
  }

  /** Euro for one unit, at 34 digits. */
  public BigDecimal inEuro() {
    return BigDecimal.ONE.divide(perEuro, MathContext.DECIMAL128);
  }

  /** How it is fixed: {@code 1 EUR = 7.53450 HRK}. */
  public String words() {
    return "1 EUR = " + perEuro.toPlainString() + " " + name();
  }
}
