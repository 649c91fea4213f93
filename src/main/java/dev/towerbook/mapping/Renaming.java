package dev.towerbook.mapping;

import static java.util.Objects.requireNonNull;

/**
 * A value of a fact that stands for another one where its place is found: the name of an
 * application or another word of the shelf.
 *
 * @param field the field that holds it, as rules call it
 * @param before the value of the fact, without blanks around it
 * @param after the word of the shelf that it means
 * @param alias true if {@code application-aliases.csv} says so, false if only the spelling differs
 */
public record Renaming(String field, String before, String after, boolean alias) {

  public Renaming {
    requireNonNull(field, "field");
    if (before.equals(after)) {
      throw new IllegalArgumentException(before + " is not another name");
    }
  }
}
