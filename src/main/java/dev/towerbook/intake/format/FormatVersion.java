package dev.towerbook.intake.format;

import java.util.List;
import java.util.Set;

/**
 * How a version of a format is recognised by a header.
 *
 * @param version as the publisher numbers it
 * @param all columns that must be there
 * @param any columns of which one must be there; empty = no such condition
 * @param none columns that may not be there
 */
public record FormatVersion(String version, List<String> all, List<String> any, List<String> none) {

  public FormatVersion {
    all = all.stream().map(SourceField::normal).toList();
    any = any.stream().map(SourceField::normal).toList();
    none = none.stream().map(SourceField::normal).toList();
  }

  /**
   * True if a header is of this version.
   *
   * @param headers lower case
   */
  boolean fits(Set<String> headers) {
    return headers.containsAll(all)
        && (any.isEmpty() || any.stream().anyMatch(headers::contains))
        && none.stream().noneMatch(headers::contains);
  }
}
