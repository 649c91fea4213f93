package dev.towerbook.intake.bill;

import dev.towerbook.table.Place;

/**
 * A row that was left out, as it stands in the file, for the file of rejects.
 *
 * @param place where it begins
 * @param code of its problem
 * @param raw its text, cut if it is long
 */
public record SetAsideRow(Place place, String code, String raw) {

  SetAsideRow shift(long lines) {
    return new SetAsideRow(CountedProblems.shift(place, lines), code, raw);
  }
}
