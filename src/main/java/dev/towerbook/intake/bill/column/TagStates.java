package dev.towerbook.intake.bill.column;

import java.util.SortedMap;

/**
 * What is said of all tags of a charge together, as one short text: it is asked once a distinct
 * text of tags, and stands in a column of its own behind those of the wanted keys. No text at all:
 * none of the tags matters.
 */
public interface TagStates {

  /** Name of the column. */
  String COLUMN = "required tags";

  /** True if a tag of that key, as it is written, matters. */
  boolean asks(String rawKey);

  /**
   * What is said of some tags.
   *
   * @param tags that matter, raw key → value; an empty value for a tag without one
   */
  String of(SortedMap<String, String> tags);

  /** What is said of a bill that has no column of tags: nobody knows. */
  String unread();

  /** What is said of a share of a split charge, whose own tags stand before those of the origin. */
  String over(String share, String origin);
}
