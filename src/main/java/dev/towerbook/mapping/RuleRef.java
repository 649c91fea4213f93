package dev.towerbook.mapping;

/** Which rule decided which dimension. */
public record RuleRef(String dimension, String ruleId) {

  @Override
  public String toString() {
    return dimension + ":" + ruleId;
  }
}
