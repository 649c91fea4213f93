package dev.towerbook.ledger.day;

import static java.util.Objects.requireNonNull;

/**
 * Rows that count in another file.
 *
 * @param because the other file, relative to the input folder
 * @param newer what tells that the other file is the newer one
 * @param declared true if the shelf says that the newer one counts; false if that is a guess
 */
public record Exclusion(String because, OverlapReason reason, String newer, boolean declared) {

  public Exclusion {
    requireNonNull(because, "because");
    requireNonNull(reason, "reason");
    requireNonNull(newer, "newer");
  }
}
