package dev.towerbook.ledger.restate;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * Which figure it is.
 *
 * @param application id; empty for a count of a wrapper, and for what the whole ledger has
 * @param wrapper id; empty for what an application has
 * @param unit what is counted; empty where nothing is
 */
public record FigureKey(
    YearMonth month, FigureKind kind, String application, String wrapper, String unit)
    implements Comparable<FigureKey> {

  private static final Comparator<FigureKey> ORDER =
      Comparator.comparing(FigureKey::kind)
          .thenComparing(FigureKey::month)
          .thenComparing(FigureKey::application)
          .thenComparing(FigureKey::wrapper)
          .thenComparing(FigureKey::unit);

  /** What an application has in a month. */
  public static FigureKey of(YearMonth month, FigureKind kind, String application, String unit) {
    return new FigureKey(month, kind, application, "", unit);
  }

  @Override
  public int compareTo(FigureKey other) {
    return ORDER.compare(this, other);
  }
}
