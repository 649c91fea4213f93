package dev.towerbook.table.sheet;

import dev.towerbook.table.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words of a column.
 *
 * @param code of the problem if a cell has none of them; it names the nearest word and all of them
 * @param words as they are written, in the order in which they are listed
 * @param parse the value of a text; empty if it is none of the words
 */
public record Closed<E>(ProblemCode code, List<String> words, Function<String, Optional<E>> parse) {

  /** How many words the description of a column lists. */
  private static final int LISTED_MAX = 14;

  public Closed {
    words = List.copyOf(words);
  }

  /** The words for a description; no list if there are many. */
  String listed() {
    return words.size() > LISTED_MAX ? "word" : String.join(" · ", words);
  }
}
