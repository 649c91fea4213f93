package dev.towerbook.decision.recommend;

/** What may be missing for a verdict, with the cheapest way to close it; cheapest gap first. */
public enum Gap {
  INPUTS(
      "estimates are missing",
      "owner and estimator write the missing rows into decisions/options.csv"),
  TECHNICAL_SCORE("technical fit is not scored", "the IT owner scores technical fit from 1 to 5"),
  ONE_OFF_RANGE(
      "a one-off cost has no range",
      "the estimator gives the lowest, likely and highest one-off cost"),
  UNALLOCATED_COST(
      "too much of its cost is unallocated or untagged",
      "tag its resources, or write rules for them"),
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
