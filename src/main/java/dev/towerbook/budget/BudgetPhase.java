package dev.towerbook.budget;

/** When money is needed, in the order of time. */
public enum BudgetPhase {
  DISCOVERY("discovery and workflow definition"),
  IMPLEMENTATION("governed implementation"),
  ROLLOUT("rollout and stabilisation"),
  OPERATING("durable operating"),
  TRANSITION("transition or ownership protection");

  private final String words;

  BudgetPhase(String words) {
    this.words = words;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }
}
