package dev.towerbook.mapping.words;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_DATES;

import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days from one (inclusive) until another (exclusive).
 *
 * @param from first day; {@link LocalDate#MIN} if open
 * @param until first day that is no longer in it; {@link LocalDate#MAX} if open
 */
public record Validity(LocalDate from, LocalDate until) {

  /** All days. */
  public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  private static final Column<Optional<LocalDate>> FROM =
      Column.date("valid_from", "first day on which the row holds; empty: always").optional();
  private static final Column<Optional<LocalDate>> TO =
      Column.date("valid_to", "first day on which it no longer holds; empty: open").optional();

  /** The days of a row; both columns may be missing. */
  public static final Group<Validity> FIELD = field(FROM, TO);

  /** The days of a row whose columns have to be there. */
  public static final Group<Validity> NAMED = field(FROM.named(), TO.named());

  private static Group<Validity> field(
      Column<Optional<LocalDate>> from, Column<Optional<LocalDate>> to) {
    return new Group<>(
        List.of(from, to),
        cells -> {
          LocalDate first = cells.get(from).orElse(LocalDate.MIN);
          LocalDate end = cells.get(to).orElse(LocalDate.MAX);
          if (!first.isBefore(end)) {
            cells.error(SHELF_DATES.with(first), to);
            return Optional.empty();
          }
          return Optional.of(new Validity(first, end));
        });
  }

  public Validity {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("ends on " + until + ", not after " + from);
    }
  }

  /** True if the day is in it. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** True if all days of the other are in it. */
  public boolean covers(Validity other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  /** True if they share a day. */
  public boolean overlaps(Validity other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
