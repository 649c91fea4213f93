package dev.towerbook.intake.delivery;

/**
 * Which delivery a file is part of. One delivery replaces another as a whole.
 *
 * @param scope what it replaces: export, account and billing period; empty if no manifest says so
 * @param run the provider's id of this delivery
 * @param submitted when the provider wrote it, as the manifest says it in ISO 8601; may be empty
 */
public record DeliveryOrigin(String scope, String run, String submitted) {

  /** A file that no manifest names. */
  public static final DeliveryOrigin NONE = new DeliveryOrigin("", "", "");

  /** True if a manifest names the file. */
  public boolean isKnown() {
    return !scope.isEmpty();
  }

  /** True if both say when they were written, and this one was written before. */
  public boolean isOlderThan(DeliveryOrigin other) {
    return scope.equals(other.scope)
        && !submitted.isEmpty()
        && !other.submitted.isEmpty()
        && submitted.compareTo(other.submitted) < 0;
  }
}
