package dev.towerbook.decision.option;

/**
 * An input of the three options, in report currency: a yearly figure unless it is a one-off. Costs
 * and benefits are both written as positive numbers.
 */
public enum Driver {
  /** Everything but the wrappers: infrastructure, licences, labour, support, shared cost. */
  KEEP_RUN(Option.KEEP, "yearly run cost as it is"),
  /** Bots, flows and agents around the application, with the engineering that keeps them alive. */
  KEEP_AUTOMATION(Option.KEEP, "yearly wrapper cost as it is"),
  KEEP_BENEFIT(Option.KEEP, "yearly benefit as it is"),
  KEEP_RISK(Option.KEEP, "yearly risk cost as it is"),
  REFACTOR_ONE_OFF(Option.REFACTOR, "one-off cost to refactor"),
  REFACTOR_RUN(Option.REFACTOR, "yearly run cost after refactoring"),
  /** Wrappers that are still needed afterwards. */
  REFACTOR_AUTOMATION(Option.REFACTOR, "yearly wrapper cost after refactoring"),
  REFACTOR_BENEFIT(Option.REFACTOR, "yearly benefit after refactoring"),
  REFACTOR_RISK(Option.REFACTOR, "yearly risk cost after refactoring"),
  RETIRE_ONE_OFF(Option.RETIRE, "one-off cost to retire"),
  /** What a contract takes for its early end. */
  RETIRE_CONTRACT_EXIT(Option.RETIRE, "contract exit cost"),
  /** What is still owed on commitments that nobody else can use. */
  RETIRE_STRANDED_COMMITMENT(Option.RETIRE, "stranded commitment"),
  /** Archive and read-only access after the end. */
  RETIRE_RESIDUAL_RUN(Option.RETIRE, "yearly residual cost after retirement"),
  /**
   * The part of run and wrapper cost as it is that would not end with the application: shared cost
   * that others bear then. Retirement saves avoidable cost, not TCO.
   */
  RETIRE_UNAVOIDABLE(Option.RETIRE, "yearly cost that does not end with it"),
  /** Benefit that another way of working still gives; what is lost is the rest. */
  RETIRE_BENEFIT(Option.RETIRE, "yearly benefit that remains after retirement");

  private final Option option;
  private final String words;

  Driver(Option option, String words) {
    this.option = option;
    this.words = words;
  }

  /** The option that it belongs to. */
  public Option option() {
    return option;
  }

  /** What it is, for a reader. */
  public String words() {
    return words;
  }
}
