package dev.towerbook.intake.delivery;

/** What became of a file. */
public enum DeliveryState {
  /** Its rows are in the book. */
  LOADED,
  /** Its delivery is not complete yet; what was loaded before stays in the book. */
  WAITING,
  /** A newer delivery has taken its place. */
  SUPERSEDED,
  /** Another file has the same bytes, or there is no cost in it. */
  SKIPPED,
  /** It is no longer in the input folder, but stays in the book until its successor is complete. */
  KEPT
}
