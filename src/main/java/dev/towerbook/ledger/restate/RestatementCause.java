package dev.towerbook.ledger.restate;

/** Why an amount or another figure of a published month is another one in this run. */
public enum RestatementCause {
  PROVIDER_RESTATED("the provider delivered the month again"),
  LATE_TIMESHEET("hours came late or were changed"),
  INVOICE_CHANGED("an invoice file was changed"),
  RULE_CHANGED("a changed rule places it, or a share of it, elsewhere"),
  RATE_CHANGED("an exchange rate or a labour rate was changed"),
  NEW_SOURCE("a source that was not there before"),
  SOURCE_WITHDRAWN("a source that is not there any more"),
  SHARED_COST("what wrappers and shared pools pass on is another amount"),
  COUNTS_CHANGED("a file of counts was changed"),
  SOURCES_CHANGED("several source files came, went or were changed"),
  SHELF_CHANGED("the mappings folder was changed"),
  VERSION_CHANGED("another version of Towerbook"),
  SOURCES_OR_SHELF("sources or shelf, either may have done it");

  private final String meaning;

  RestatementCause(String meaning) {
    this.meaning = meaning;
  }

  /** In words. */
  public String meaning() {
    return meaning;
  }
}
