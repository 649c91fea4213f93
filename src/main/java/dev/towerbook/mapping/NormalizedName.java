package dev.towerbook.mapping;

/**
 * A value of a fact that stands for another one where its place is found: the name of an
 * application or another word of the shelf.
 *
 * @param field the field that holds it, as rules call it
 * @param before the value of the fact, without blanks around it
 * @param after the word of the shelf that it means
 * @param why what makes it stand for the other
 */
public record NormalizedName(String field, String before, String after, Why why) {

  /** What makes one text stand for another. */
  public enum Why {
    /** {@code application-aliases.csv} says so. */
    ALIAS,
    /** Only case, {@code _} and blanks differ. */
    SPELLING,
    /** Only characters that look alike, or cannot be seen, differ. */
    LOOK
  }

  public NormalizedName {
    if (before.equals(after)) {
      throw new IllegalArgumentException(before + " is not another name");
    }
  }
}
