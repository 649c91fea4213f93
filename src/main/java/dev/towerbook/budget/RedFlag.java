package dev.towerbook.budget;

/** Why a budget will not carry production; the numbers are those of the method annex. */
public enum RedFlag {
  OPERATION_UNFUNDED("no operating cost after launch"),
  GOVERNANCE_ABSENT("governance missing, zero or deferred"),
  OWNERSHIP_UNFUNDED("ownership or exit missing, or its terms unstated"),
  ONE_STEP_ROLLOUT("one rollout stage, or no time to stabilise"),
  BENEFIT_WITHOUT_CONTROL("benefit claimed without a control model"),
  LAYER_MISSING("a funding layer is absent from the price");

  private final String words;

  RedFlag(String words) {
    this.words = words;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }

  /** 1 to 6. */
  public int number() {
    return switch (this) {
      case OPERATION_UNFUNDED -> 1;
      case GOVERNANCE_ABSENT -> 2;
      case OWNERSHIP_UNFUNDED -> 3;
      case ONE_STEP_ROLLOUT -> 4;
      case BENEFIT_WITHOUT_CONTROL -> 5;
      case LAYER_MISSING -> 6;
    };
  }
}
