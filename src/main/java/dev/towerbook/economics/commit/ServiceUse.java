package dev.towerbook.economics.commit;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.day.DayUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Sums of use by day within a range of days, by currency. */
final class ServiceUse {

  private static final double MILLION = 1e6;

  private final LocalDate first;
  private final int days;
  private final Map<String, long[]> byCurrency = new TreeMap<>();
  private final BitSet begins = new BitSet();
  private double spread;
  private double contracted;
  private double all;
  private long unpriced;

  ServiceUse(LocalDate first, LocalDate last) {
    this.first = first;
    this.days = (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  void add(DayUse use) {
    long[] sums = byCurrency.computeIfAbsent(use.key().currency(), none -> new long[days]);
    int at = (int) ChronoUnit.DAYS.between(first, use.firstDay());
    for (int i = 0; i < use.millionths().size(); i++) {
      int day = at + i;
      if (day >= 0 && day < days) {
        sums[day] += use.millionths().get(i);
      }
      all += use.millionths().get(i);
    }
    for (int i = 0; i < Long.SIZE; i++) {
      int day = at + i;
      if ((use.begins() >>> i & 1) == 1 && day >= 0 && day < days) {
        begins.set(day);
      }
    }
    spread += use.spread();
    contracted += use.contracted();
    unpriced += use.unpriced();
  }

  boolean hasAll(Function<String, java.util.Optional<BigDecimal>> rates) {
    return byCurrency.keySet().stream().allMatch(currency -> rates.apply(currency).isPresent());
  }

  /** Use by day in report currency; a currency without rate is excluded. */
  double[] perDay(Function<String, java.util.Optional<BigDecimal>> rates) {
    double[] sums = new double[days];
    byCurrency.forEach(
        (currency, values) -> {
          double rate = rates.apply(currency).map(BigDecimal::doubleValue).orElse(0.0) / MILLION;
          for (int i = 0; i < days; i++) {
            sums[i] += values[i] * rate;
          }
        });
    return sums;
  }

  /** Days on which a charge begins. */
  int begins() {
    return begins.cardinality();
  }

  int days() {
    return days;
  }

  double spreadShare() {
    return all == 0 ? 0 : spread / all;
  }

  double contractedShare() {
    return all == 0 ? 0 : contracted / all;
  }

  long unpriced() {
    return unpriced;
  }

  /** Use of a service by whether it stays. */
  static final class Parts {

    private static final int THIRDS = 3;

    private final LocalDate first;
    private final LocalDate last;
    private final ServiceUse whole;
    private final ServiceUse covered;
    private final Map<Demand.Outlook, ServiceUse> byOutlook = new EnumMap<>(Demand.Outlook.class);
    private final SortedMap<String, Demand> takenOut = new TreeMap<>();

    Parts(LocalDate first, LocalDate last) {
      this.first = first;
      this.last = last;
      whole = new ServiceUse(first, last);
      covered = new ServiceUse(first, last);
      for (Demand.Outlook stay : Demand.Outlook.values()) {
        byOutlook.put(stay, new ServiceUse(first, last));
      }
    }

    void add(DayUse one, Demand demand) {
      whole.add(one);
      of(demand.outlook()).add(one);
      if (one.key().covered()) {
        covered.add(one);
      }
      if (demand.outlook() == Demand.Outlook.RETIRING
          || demand.outlook() == Demand.Outlook.FLAWED) {
        takenOut.put(one.key().target().name(), demand);
      }
    }

    ServiceUse of(Demand.Outlook stay) {
      return requireNonNull(byOutlook.get(stay));
    }

    ServiceBand.Seen seen(Measure trend) {
      return new ServiceBand.Seen(
          first,
          last,
          whole.days(),
          whole.begins(),
          Measure.known(whole.spreadShare()),
          Measure.known(whole.contractedShare()),
          trend,
          whole.unpriced());
    }

    ServiceUse whole() {
      return whole;
    }

    ServiceUse covered() {
      return covered;
    }

    /** Applications whose use is kept out, and why. */
    SortedMap<String, Demand> takenOut() {
      return takenOut;
    }

    /** The last third of the days against the first. */
    static Measure trend(double[] days) {
      int third = days.length / THIRDS;
      double before = Arrays.stream(days, 0, third).sum();
      double now = Arrays.stream(days, days.length - third, days.length).sum();
      return before > 0
          ? Measure.known(now / before - 1)
          : new Measure.Unknown("no use in the first third of the days");
    }
  }
}
