package dev.towerbook.ledger.restate;

/** What a pack says beside the money of its month, in the order of what a reader asks for first. */
public enum FigureKind {
  VERDICT("verdict", "verdicts"),
  VERDICT_WITHOUT_WRAPPERS("verdict without wrappers", "verdicts without wrappers"),
  CURVE_VERDICT("finding on scale", "findings on scale"),
  COUNT("count", "counts"),
  UNIT_COST("unit cost", "unit costs"),
  EFFECTIVE_COST("monthly IT cost", "monthly IT costs"),
  SUSPENSE("monthly suspense", "monthly suspense amounts"),
  TCO("monthly TCO", "monthly TCO figures"),
  ELASTICITY("cost elasticity", "cost elasticities"),
  MARGINAL_COST("marginal cost", "marginal costs"),
  AVERAGE_AT_100N("unit cost at 100N", "unit costs at 100N");

  private final String one;
  private final String many;

  FigureKind(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /** In words, as one of them is called. */
  public String meaning() {
    return one;
  }

  /** A number of them in words: "1 unit cost", "12 unit costs". */
  public String counted(long number) {
    return number + " " + (number == 1 ? one : many);
  }

  /** True for what a person acts on: keep, refactor, retire. */
  public boolean isVerdict() {
    return this == VERDICT || this == VERDICT_WITHOUT_WRAPPERS;
  }

  /** True if it is a word, not a number. */
  public boolean isWord() {
    return isVerdict() || this == CURVE_VERDICT;
  }

  /** True if it is an amount of the report currency. */
  public boolean isMoney() {
    return switch (this) {
      case UNIT_COST, EFFECTIVE_COST, SUSPENSE, TCO, MARGINAL_COST, AVERAGE_AT_100N -> true;
      case VERDICT, VERDICT_WITHOUT_WRAPPERS, CURVE_VERDICT, COUNT, ELASTICITY -> false;
    };
  }

  /** True if it rests on all months up to its own, not on its month alone. */
  boolean restsOnHistory() {
    return switch (this) {
      case VERDICT, VERDICT_WITHOUT_WRAPPERS, CURVE_VERDICT -> true;
      case ELASTICITY, MARGINAL_COST, AVERAGE_AT_100N -> true;
      case COUNT, UNIT_COST, EFFECTIVE_COST, SUSPENSE, TCO -> false;
    };
  }
}
