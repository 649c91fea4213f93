package dev.towerbook.ledger.day;

/**
 * Rows that count in another file.
 *
 * @param because the other file, relative to the input folder
 * @param newer what tells that the other file is the newer one
 * @param declared true if the shelf says that the newer one counts; false if that is a guess
 */
public record Exclusion(String because, OverlapReason reason, String newer, boolean declared) {}
