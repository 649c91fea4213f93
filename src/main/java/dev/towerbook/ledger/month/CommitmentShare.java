package dev.towerbook.ledger.month;

import dev.towerbook.ledger.CostSource;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.shared.UnusedBearer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * Which part of an unused commitment somebody bears, in the report currency.
 *
 * @param unused the policy
 * @param part what is shared
 * @param borneBy who bears the share by the policy
 * @param used effective cost of what that cost object used of the commitment in the month; zero
 *     where use does not decide
 * @param usedTotal of all who used it
 * @param amount the share of {@code part}, exact
 * @param residual the share minus its exact fraction: the one rounding
 * @param note why the policy could not be followed; empty if it was
 */
public record CommitmentShare(
    UnusedBearer unused,
    Part part,
    CostObject.Assigned borneBy,
    BigDecimal used,
    BigDecimal usedTotal,
    BigDecimal amount,
    BigDecimal residual,
    String note) {

  static final Comparator<CommitmentShare> ORDER =
      Comparator.comparing((CommitmentShare share) -> share.part().commitment())
          .thenComparing(share -> share.part().chargeMonth())
          .thenComparing(share -> share.part().placed().kind())
          .thenComparing(share -> share.part().placed().name())
          .thenComparing(share -> share.part().source().provider())
          .thenComparing(share -> share.part().source().service())
          .thenComparing(share -> share.borneBy().kind())
          .thenComparing(share -> share.borneBy().name())
          .thenComparing(CommitmentShare::amount);

  /**
   * Unused cost of one commitment that the rules put in one place.
   *
   * @param commitment CommitmentDiscountId in lower case
   * @param placed who would bear it by the rules
   * @param amount effective cost, exact
   */
  public record Part(
      YearMonth month,
      YearMonth chargeMonth,
      String commitment,
      CostSource source,
      CostObject.Assigned placed,
      BigDecimal amount) {}

  /**
   * With another part of the same commitment that the same cost object bears by the same policy.
   */
  public CommitmentShare plus(CommitmentShare other) {
    return new CommitmentShare(
        unused,
        new Part(
            part.month(),
            part.chargeMonth(),
            part.commitment(),
            part.source(),
            part.placed(),
            part.amount().add(other.part.amount())),
        borneBy,
        used,
        usedTotal,
        amount.add(other.amount),
        residual.add(other.residual),
        note);
  }
}
