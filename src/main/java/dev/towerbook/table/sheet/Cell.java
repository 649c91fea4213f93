package dev.towerbook.table.sheet;

import dev.towerbook.table.NearMatch;
import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemText;
import dev.towerbook.table.problem.ProblemWords;
import java.util.List;
import java.util.Optional;

/** One cell of a row of a sheet. */
public record Cell(Cells row, String column) {

  /** What stands in it; empty if there is nothing. */
  public String text() {
    return row.text(column);
  }

  /** Notes what is wrong with it and answers empty. */
  public <T> Optional<T> refuse(ProblemWords words) {
    row.log().error(words, row.place(column), text());
    return Optional.empty();
  }

  /** The text if it is a known id. */
  Optional<String> known(Reference reference) {
    return row.isKnown(reference, column, text()) ? Optional.of(text()) : Optional.empty();
  }

  /** The value of a closed word. */
  public <E> Optional<E> word(Closed<E> words) {
    Optional<E> value = words.parse().apply(text());
    return value.isPresent() ? value : refuse(notOneOf(words.code(), words.words()));
  }

  /** The texts of a code that names the nearest of some words, and all of them. */
  ProblemText notOneOf(ProblemCode code, List<String> words) {
    return code.with(NearMatch.hint(text(), words), String.join(", ", words));
  }
}
