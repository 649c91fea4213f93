package dev.towerbook.economics.invest;

import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Something that money is put into, with its dated cash flows in report currency.
 *
 * @param wrapper the wrapper that it is about; exactly one of wrapper and application is there
 * @param application the application that it is about
 * @param owner who answers for the figures; empty if nobody does
 * @param flows costs negative, benefits positive; 1 or more
 * @param runs those of the flows that pay for running it
 * @param validation who has checked the figures; empty = they are a plan
 */
public record Initiative(
    String id,
    String name,
    Optional<String> wrapper,
    Optional<String> application,
    String owner,
    List<Flow> flows,
    List<Flow> runs,
    Optional<Validation> validation) {

  private static final int VALID_MONTHS = 18;

  /** Somebody has checked the figures. */
  public record Validation(String by, LocalDate on) {}

  /** What a flow is for; it decides the sign. */
  public enum Kind {
    INVESTMENT,
    RUN,
    EXIT,
    BENEFIT;

    /** True for what comes in. */
    boolean isIncome() {
      return this == BENEFIT;
    }
  }

  public Initiative {
    flows = List.copyOf(flows);
    runs = List.copyOf(runs);
    if (wrapper.isPresent() == application.isPresent()) {
      throw new IllegalArgumentException(id + " is about a wrapper or about an application");
    }
    if (flows.isEmpty()) {
      throw new IllegalArgumentException(id + " has no cash flow");
    }
  }

  /** True if nobody has checked the figures in the 18 months up to the end of a month. */
  public boolean isPlanned(YearMonth month) {
    LocalDate end = month.atEndOfMonth();
    return validation
        .filter(checked -> !checked.on().isAfter(end))
        .filter(checked -> !checked.on().isBefore(end.minusMonths(VALID_MONTHS)))
        .isEmpty();
  }
}
