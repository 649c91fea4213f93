package dev.towerbook.table.sheet;

import dev.towerbook.table.NearMatch;
import java.util.Collection;
import java.util.Optional;

/** One cell of a row of a sheet. */
public record Cell(Cells row, String column) {

  /** What stands in it; empty if there is nothing. */
  public String text() {
    return row.text(column);
  }

  /** Notes what is wrong with it and answers empty. */
  public <T> Optional<T> refuse(String code, String cause, String cure) {
    row.log().error(code, row.place(column), cause, text(), cure);
    return Optional.empty();
  }

  /** The text if it is a known id. */
  Optional<String> known(Reference reference) {
    return row.isKnown(reference, column, text()) ? Optional.of(text()) : Optional.empty();
  }

  /** The value of a closed word. */
  public <E> Optional<E> word(Closed<E> words) {
    Optional<E> value = words.parse().apply(text());
    return value.isPresent()
        ? value
        : refuse(
            words.code(),
            words.cause() + hint(words.words()),
            "write one of " + String.join(", ", words.words()));
  }

  private String hint(Collection<String> candidates) {
    return NearMatch.hint(text(), candidates);
  }
}
