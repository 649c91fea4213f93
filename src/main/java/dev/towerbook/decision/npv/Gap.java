package dev.towerbook.decision.npv;

/** What may be missing for a verdict, with the cheapest way to close it; cheapest gap first. */
public enum Gap {
  INPUTS(
      "estimates are missing",
      "owner and estimator write the missing rows into decisions/options.csv"),
  ONE_OFF_RANGE(
      "a one-off cost has no range",
      "the estimator gives the lowest, likely and highest one-off cost"),
  UNALLOCATED_COST(
      "too much of its cost is unallocated or untagged",
      "tag its resources, or write rules for them"),
  BENEFIT_DATE(
      "the validation of its benefit has no date",
      "the business owner writes validated_on into decisions/options.csv"),
  BENEFIT_AGE(
      "the validation of its benefit is too old",
      "the business owner confirms the annual benefit again"),
  BENEFIT("its benefit is not validated", "the business owner confirms the annual benefit"),
  MONTHS_OF_COST("too few months of cost", "wait for more closed months, or load earlier ones");

  private final String words;
  private final String cure;

  Gap(String words, String cure) {
    this.words = words;
    this.cure = cure;
  }

  /** What is missing. */
  public String words() {
    return words;
  }

  /** The next datum to get. */
  public String cure() {
    return cure;
  }
}
