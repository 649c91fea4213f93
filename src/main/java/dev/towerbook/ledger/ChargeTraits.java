package dev.towerbook.ledger;

/**
 * FOCUS attributes of a charge that reports group by; empty where the source has none.
 *
 * @param chargeCategory Usage, Purchase, Tax, Credit or Adjustment
 * @param chargeClass Correction or empty
 * @param pricingCategory Standard, Dynamic, Committed or Other
 * @param commitmentStatus Used, Unused or empty
 * @param commitment CommitmentDiscountId in lower case, of a charge with a status whose commitment
 *     has a policy on its unused part; else empty, so that ledger entries stay few
 * @param tagged true if the charge carries a tag that a rule reads
 */
public record ChargeTraits(
    String chargeCategory,
    String chargeClass,
    String pricingCategory,
    String commitmentStatus,
    String commitment,
    boolean tagged) {

  /** Of hours and invoice lines, which have none. */
  public static final ChargeTraits NONE = new ChargeTraits("Usage", "", "", "", "", true);

  /** Traits of a charge whose commitment need not be known. */
  public ChargeTraits(
      String chargeCategory,
      String chargeClass,
      String pricingCategory,
      String commitmentStatus,
      boolean tagged) {
    this(chargeCategory, chargeClass, pricingCategory, commitmentStatus, "", tagged);
  }

  /** True if a commitment paid for the use. */
  public boolean isUsedCommitment() {
    return commitmentStatus.equalsIgnoreCase("Used");
  }

  /** True for use, which can carry tags: no fee, tax or credit. */
  public boolean isUse() {
    return chargeCategory.equalsIgnoreCase("Usage");
  }

  /** True if it is the unused part of a commitment. */
  public boolean isUnusedCommitment() {
    return commitmentStatus.equalsIgnoreCase("Unused");
  }
}
