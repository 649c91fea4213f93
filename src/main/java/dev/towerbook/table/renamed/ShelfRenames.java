package dev.towerbook.table.renamed;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What files, columns and words of the shelf were called before, as far as they are still read. */
public final class ShelfRenames {

  /** By the version from which the former name is an error. */
  public static final SortedMap<String, Renames> UNTIL =
      Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("0.3.0", since02())));

  /** All of them. */
  public static final Renames ALL = UNTIL.values().stream().reduce(Renames.NONE, Renames::then);

  private ShelfRenames() {}

  private static Renames since02() {
    return new Renames(
        Stream.of("KEEP", "REFACTOR", "RETIRE", "UNDECIDED")
            .<Rename>map(
                word ->
                    new Rename.OfWord(
                        "decisions/disposition.csv",
                        "disposition",
                        word,
                        word.toLowerCase(Locale.ROOT)))
            .toList());
  }
}
