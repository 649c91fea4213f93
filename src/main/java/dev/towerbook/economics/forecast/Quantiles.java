package dev.towerbook.economics.forecast;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntToDoubleFunction;

/** An estimate with its band, in hundredths of the report currency, rounded once. */
public record Quantiles(Measure p10, Measure p50, Measure p90) {

  private static final int DECIMALS = 2;

  static Quantiles unknown(String reason) {
    Measure none = new Measure.Unknown(reason);
    return new Quantiles(none, none, none);
  }

  /** Of a value by side: −1 for P10, 0 for P50, 1 for P90. */
  static Quantiles of(IntToDoubleFunction value) {
    return new Quantiles(
        rounded(value.applyAsDouble(-1)),
        rounded(value.applyAsDouble(0)),
        rounded(value.applyAsDouble(1)));
  }

  private static Measure rounded(double value) {
    return new Measure.Known(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }

  /** Width from P10 to P90 in parts of P50. */
  public Measure width() {
    return p90.with(p10, BigDecimal::subtract)
        .with(p50, (width, middle) -> width)
        .number()
        .map(width -> Measure.ratio(width, p50.number().orElseThrow(), "P50 is zero"))
        .orElse(p50);
  }
}
