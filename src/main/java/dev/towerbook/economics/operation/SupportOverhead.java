package dev.towerbook.economics.operation;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What supporting wrappers costs in a month: labour, on-call and the part of tooling.
 *
 * @param id of a wrapper or a process; empty for all of them
 * @param process of the wrapper; empty for all
 * @param labour keep-alive engineering, in report currency
 * @param onCall stand-by that no timesheet holds
 * @param tooling the part of run cost that is monitoring and the like
 * @param known sum of what is known of the three: the least that support costs
 * @param bots wrappers with cost in the month
 * @param runs runs that were completed
 */
public record SupportOverhead(
    Scope scope,
    String id,
    String process,
    Measure labour,
    Measure onCall,
    Measure tooling,
    BigDecimal known,
    int bots,
    Measure runs) {

  /** Whose support it is. */
  public enum Scope {
    PORTFOLIO,
    PROCESS,
    WRAPPER
  }

  /** Several as one. */
  static SupportOverhead sum(Scope scope, String id, String process, List<SupportOverhead> all) {
    Measure zero = new Measure.Known(BigDecimal.ZERO);
    SupportOverhead sum =
        new SupportOverhead(scope, id, process, zero, zero, zero, BigDecimal.ZERO, 0, zero);
    for (SupportOverhead one : all) {
      sum =
          new SupportOverhead(
              scope,
              id,
              process,
              plus(sum.labour, one.labour, one.id),
              plus(sum.onCall, one.onCall, one.id),
              plus(sum.tooling, one.tooling, one.id),
              sum.known.add(one.known),
              sum.bots + one.bots,
              plus(sum.runs, one.runs, one.id));
    }
    return sum;
  }

  private static Measure plus(Measure sum, Measure more, String id) {
    return sum.isKnown() && more instanceof Measure.Unknown(String reason)
        ? new Measure.Unknown(id + ": " + reason)
        : sum.with(more, BigDecimal::add);
  }

  /** The parts that are not known, each with the reason. */
  public List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    note(unknown, "labour", labour);
    note(unknown, "on-call", onCall);
    note(unknown, "tooling", tooling);
    return unknown;
  }

  private static void note(List<String> unknown, String part, Measure measure) {
    if (measure instanceof Measure.Unknown(String reason)) {
      unknown.add(part + ": " + reason);
    }
  }

  /** All parts; unknown if one of them is. */
  public Measure total() {
    List<String> unknown = unknown();
    return unknown.isEmpty()
        ? new Measure.Known(known)
        : new Measure.Unknown(String.join("; ", unknown));
  }

  /** Support of one wrapper. */
  public Measure perBot() {
    return total() instanceof Measure.Known(BigDecimal cost)
        ? Measure.ratio(cost, BigDecimal.valueOf(bots), "no wrapper with cost")
        : total();
  }

  /** Support of 1,000 completed runs. */
  public Measure perThousandRuns() {
    return total() instanceof Measure.Known(BigDecimal cost)
            && runs instanceof Measure.Known(BigDecimal count)
        ? Measure.ratio(cost.movePointRight(3), count, "no completed run")
        : total().with(runs, (one, other) -> one);
  }
}
