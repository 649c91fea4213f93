package dev.towerbook.budget;

/** What money is for, in the five layers of a production budget. */
public enum BudgetLayer {
  WORKFLOW_VALUE("workflow value enablement"),
  GOVERNANCE("governance overhead"),
  OPERATING_SUPPORT("operating support"),
  OWNERSHIP_TRANSFER("ownership transfer and control"),
  ROLLOUT("rollout sequencing");

  private final String words;

  BudgetLayer(String words) {
    this.words = words;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }
}
