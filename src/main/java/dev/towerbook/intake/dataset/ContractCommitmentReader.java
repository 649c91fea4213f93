package dev.towerbook.intake.dataset;

import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.row.FieldRow;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.row.SmallSource;
import dev.towerbook.intake.source.Period;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.ProblemLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the FOCUS dataset Contract Commitment, 1.3 and 1.4. */
public final class ContractCommitmentReader {

  private static final String COST = "ContractCommitmentCost";
  private static final String END = "ContractCommitmentPeriodEnd";
  private static final String UPFRONT = "ContractCommitmentPaymentUpfrontPercentage";
  private static final String DISCOUNT = "ContractCommitmentDiscountPercentage";

  private ContractCommitmentReader() {}

  /**
   * Hands each good row to a consumer; the others are rejected.
   *
   * @return every problem, and how many rows there are
   */
  public static RowsRead read(SourceFile file, Consumer<ContractCommitment> commitments) {
    return SmallSource.read(file, new ProblemLog(), row -> commitment(row).ifPresent(commitments));
  }

  private static Optional<ContractCommitment> commitment(FieldRow row) {
    String id = row.text("ContractCommitmentId");
    Optional<Period> period = period(row);
    Optional<ContractCommitment.Terms> terms = terms(row);
    if (row.isBad() || period.isEmpty() || terms.isEmpty()) {
      return Optional.empty();
    }
    String description = row.text("ContractCommitmentDescription");
    return Optional.of(
        new ContractCommitment(
            id,
            row.text("ServiceProviderName"),
            description.isEmpty() ? row.text("ContractCommitmentType") : description,
            terms.get(),
            period.get(),
            row.text("ContractCommitmentLifecycleStatus"),
            row.text("ContractCommitmentLastUpdated")));
  }

  /** The end is exclusive; times of day are not looked at. */
  private static Optional<Period> period(FieldRow row) {
    Optional<LocalDate> first = row.date("ContractCommitmentPeriodStart");
    Optional<LocalDate> end = row.date(END);
    if (first.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (!end.get().isAfter(first.get())) {
      row.rejected(RowProblem.PERIOD_END, END, end.get().toString());
      return Optional.empty();
    }
    return Optional.of(new Period(first.get(), end.get().minusDays(1)));
  }

  private static Optional<ContractCommitment.Terms> terms(FieldRow row) {
    Optional<BigDecimal> cost = row.number(COST);
    Optional<BigDecimal> quantity = row.number("ContractCommitmentQuantity");
    String currency = row.currency("BillingCurrency");
    BigDecimal upfront = upfront(row);
    Optional<BigDecimal> discount = row.number(DISCOUNT);
    if (cost.isEmpty() && quantity.isEmpty()) {
      row.rejected(RowProblem.EMPTY_TERMS, COST, "");
    } else if (cost.isPresent() && currency.isEmpty()) {
      row.rejected(RowProblem.EMPTY_CURRENCY, "BillingCurrency", "");
    } else if (cost.filter(amount -> amount.signum() < 0).isPresent()) {
      row.rejected(RowProblem.COST, COST, cost.get().toPlainString());
    }
    if (row.isBad()) {
      return Optional.empty();
    }
    return Optional.of(
        new ContractCommitment.Terms(
            cost,
            cost.isPresent() ? currency : "",
            upfront,
            quantity,
            row.text("ContractCommitmentUnit"),
            discount.filter(part -> isBetween(part, false))));
  }

  /** The part that is paid at the start: all, none, or as many percent as the row says. */
  private static BigDecimal upfront(FieldRow row) {
    Optional<BigDecimal> part = row.number(UPFRONT).filter(share -> isBetween(share, true));
    return switch (row.text("ContractCommitmentPaymentModel").toLowerCase(Locale.ROOT)) {
      case "all upfront" -> BigDecimal.ONE;
      case "partial upfront" -> part.orElse(BigDecimal.ZERO);
      default -> BigDecimal.ZERO;
    };
  }

  private static boolean isBetween(BigDecimal share, boolean withEnds) {
    int low = share.signum();
    int high = share.compareTo(BigDecimal.ONE);
    return withEnds ? low >= 0 && high <= 0 : low > 0 && high < 0;
  }
}
