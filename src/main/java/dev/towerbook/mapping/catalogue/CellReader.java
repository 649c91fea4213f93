package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads cells as ids, closed words, references and dates; what is wrong goes to the log. */
public final class CellReader {

  private final ProblemLog log;

  public CellReader(ProblemLog log) {
    this.log = log;
  }

  /**
   * An id that must be there and be a slug. One that is badly written is noted and read as it was
   * meant, so that each reference to it is not wrong too.
   */
  public Optional<String> id(Row row, String column) {
    Optional<String> text = row.required(column);
    if (text.isEmpty() || Ids.isValid(text.get())) {
      return text;
    }
    String meant = Ids.normal(text.get()).replaceAll("[^a-z0-9-]", "");
    boolean good = Ids.isValid(meant);
    log.error(
        "SHELF-ID",
        row.place(column),
        "is not an id: 1 to 60 lower-case letters, digits and dashes",
        text.get(),
        good ? "write it as " + meant : "choose a short lower-case name");
    return good ? Optional.of(meant) : Optional.empty();
  }

  /** Notes an error if the key stood in an earlier row already. */
  public boolean isFirst(Map<String, Row> seen, String key, Row row, String column) {
    Row earlier = seen.putIfAbsent(key, row);
    if (earlier != null) {
      log.error(
          "SHELF-TWICE",
          row.place(column),
          "stands in line " + earlier.line() + " already",
          row.text(column),
          "keep one of the two rows");
    }
    return earlier == null;
  }

  /** A closed word; empty if there is none, noted as an error if it is none of the words. */
  public <E extends Enum<E>> Optional<E> word(Row row, String column, Class<E> type) {
    String text = row.text(column);
    Optional<E> word = Words.parse(type, text);
    if (word.isEmpty() && !text.isEmpty()) {
      List<String> words = Words.all(type);
      log.error(
          "SHELF-WORD",
          row.place(column),
          "is no word of this column" + NearMatch.hint(text, words),
          text,
          "write one of " + String.join(", ", words));
    }
    return word;
  }

  /** A closed word that must be there. */
  public <E extends Enum<E>> Optional<E> requiredWord(Row row, String column, Class<E> type) {
    return row.required(column).flatMap(text -> word(row, column, type));
  }

  /**
   * True if an id is known. When none are known, their own file is at fault and nothing is noted.
   *
   * @param where what the known ids are, like {@code the catalogue's applications}
   */
  public boolean isKnown(SourceLocation place, String id, Collection<String> known, String where) {
    boolean there = known.contains(id) || (known.isEmpty() && log.hasErrorsBeside(place.file()));
    if (!there) {
      log.error(
          "SHELF-UNKNOWN",
          place,
          "is not among " + where + NearMatch.hint(id, known),
          id,
          "correct it, or add it there");
    }
    return there;
  }

  /** A reference that must be there and be known. */
  public Optional<String> reference(
      Row row, String column, Collection<String> known, String where) {
    return row.required(column).filter(id -> isKnown(row.place(column), id, known, where));
  }

  /** A number above 0 that must be there. */
  public Optional<BigDecimal> positive(Row row, String column) {
    return row.required(column)
        .flatMap(text -> row.decimal(column))
        .filter(number -> isPositive(row, column, number));
  }

  /**
   * A number of 0 or more that must be there.
   *
   * @param code of the problem if it is below 0
   * @param cure what to write instead
   */
  public Optional<BigDecimal> notNegative(Row row, String column, String code, String cure) {
    Optional<BigDecimal> number = row.required(column).flatMap(text -> row.decimal(column));
    if (number.isPresent() && number.get().signum() < 0) {
      log.error(code, row.place(column), "is below zero", row.text(column), cure);
      return Optional.empty();
    }
    return number;
  }

  private boolean isPositive(Row row, String column, BigDecimal number) {
    if (number.signum() <= 0) {
      log.error(
          "SHELF-NOT-POSITIVE",
          row.place(column),
          "is not above 0",
          row.text(column),
          "write a number above 0, or remove the row");
    }
    return number.signum() > 0;
  }

  /** A currency code that must be there. */
  Optional<String> currency(Row row, String column) {
    return row.required(column).filter(code -> isCurrency(row.place(column), code));
  }

  /** True for three capital letters; anything else is noted as an error. */
  boolean isCurrency(SourceLocation place, String code) {
    boolean three = code.matches("[A-Z]{3}");
    if (!three) {
      log.error(
          "SHELF-CURRENCY",
          place,
          "is not a currency code",
          code,
          "write the three capital letters of ISO 4217, like EUR");
    }
    return three;
  }

  /** The days from {@code valid_from} until {@code valid_to}; an empty cell is open. */
  public Optional<Validity> validity(Row row) {
    Optional<LocalDate> from = row.date("valid_from");
    Optional<LocalDate> until = row.date("valid_to");
    boolean unreadable =
        isUnreadable(row, "valid_from", from) || isUnreadable(row, "valid_to", until);
    if (unreadable) {
      return Optional.empty();
    }
    LocalDate first = from.orElse(LocalDate.MIN);
    LocalDate end = until.orElse(LocalDate.MAX);
    if (!first.isBefore(end)) {
      log.error(
          "SHELF-DATES",
          row.place("valid_to"),
          "is not after valid_from " + first + ", so the row never holds",
          row.text("valid_to"),
          "valid_to is the first day on which the row no longer holds");
      return Optional.empty();
    }
    return Optional.of(new Validity(first, end));
  }

  private static boolean isUnreadable(Row row, String column, Optional<LocalDate> date) {
    return date.isEmpty() && !row.text(column).isEmpty();
  }
}
