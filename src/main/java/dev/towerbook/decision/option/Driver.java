package dev.towerbook.decision.option;

/**
 * An input of the three options, in report currency: a yearly figure unless it is a one-off. Costs
 * and benefits are both written as positive numbers.
 */
public enum Driver {
  /** Everything but the wrappers: infrastructure, licences, labour, support, shared cost. */
  KEEP_RUN(Option.KEEP, "today's annual run cost"),
  /** Bots, flows and agents around the application, with the engineering that keeps them alive. */
  KEEP_AUTOMATION(Option.KEEP, "today's annual wrapper cost"),
  KEEP_BENEFIT(Option.KEEP, "today's annual benefit"),
  KEEP_RISK(Option.KEEP, "today's annual risk cost"),
  REFACTOR_ONE_OFF(Option.REFACTOR, "one-off cost of refactoring"),
  REFACTOR_RUN(Option.REFACTOR, "annual run cost after refactoring"),
  /** Wrappers that are still needed afterwards. */
  REFACTOR_AUTOMATION(Option.REFACTOR, "annual wrapper cost after refactoring"),
  REFACTOR_BENEFIT(Option.REFACTOR, "annual benefit after refactoring"),
  REFACTOR_RISK(Option.REFACTOR, "annual risk cost after refactoring"),
  RETIRE_ONE_OFF(Option.RETIRE, "one-off cost of retirement"),
  /** What a contract takes for its early end. */
  RETIRE_CONTRACT_EXIT(Option.RETIRE, "contract exit cost"),
  /** What is still owed on commitments that nobody else can use. */
  RETIRE_STRANDED_COMMITMENT(Option.RETIRE, "stranded commitment"),
  /** Archive and read-only access after the end. */
  RETIRE_RESIDUAL_RUN(Option.RETIRE, "annual residual cost after retirement"),
  /**
   * The part of run and wrapper cost as it is that would not end with the application: shared cost
   * that others bear then. Retirement saves avoidable cost, not TCO.
   */
  RETIRE_UNAVOIDABLE(Option.RETIRE, "annual cost that is not avoidable"),
  /** Benefit that another way of working still gives; what is lost is the rest. */
  RETIRE_BENEFIT(Option.RETIRE, "annual benefit that remains after retirement");

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
