package dev.towerbook.economics.tags;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a part of the month carries the required tags.
 *
 * @param name of the account or team; empty for all
 * @param taggable cost above zero of charges of use: what shares of cost are of
 * @param rows charges of use with known tags, credits included
 * @param unread taggable cost of bills without a column of tags, in no share
 * @param credits cost below zero, in no share
 * @param untaggable cost above zero of what cannot carry tags: fees, taxes, purchases
 * @param resources named by taggable charges: what shares of resources are of
 * @param unreadResources the same of bills without a column of tags, in no share
 * @param keys one a required tag, in the order of the shelf, then all together
 */
public record TagScope(
    Kind kind,
    String name,
    BigDecimal taggable,
    long rows,
    BigDecimal unread,
    BigDecimal credits,
    BigDecimal untaggable,
    long resources,
    long unreadResources,
    List<KeyCover> keys) {

  /** What a scope is. */
  public enum Kind {
    ALL,
    ACCOUNT,
    TEAM
  }

  public TagScope {
    keys = List.copyOf(keys);
  }

  /** Every required tag together: the figure that matters. */
  public KeyCover all() {
    return keys.getLast();
  }
}
