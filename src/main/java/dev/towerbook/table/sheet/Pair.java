package dev.towerbook.table.sheet;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_PAIR;

import dev.towerbook.table.NameList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of several in one cell: {@code Kind=bill; ServiceName=Amazon*; wrapper_share>=0.25}.
 * A semicolon of a condition has a backslash before it.
 *
 * @param name the field
 * @param text the condition, as a cell of its own would say it
 */
public record Pair(String name, String text) {

  private static final Pattern FORM =
      Pattern.compile("\\s*([^=<>]+?)\\s*(?:=\\s*|(?=[<>]))(.+?)\\s*");

  /** A column of pairs; without it, or if a cell is empty, there are none. */
  public static Column<List<Pair>> column(String name, String meaning) {
    return Column.of(name, "field=condition, with `;` between", meaning, Pair::parse).or(List.of());
  }

  private static Optional<List<Pair>> parse(Cell cell) {
    List<Pair> pairs = new ArrayList<>();
    for (String part : NameList.split(cell.text())) {
      Matcher form = FORM.matcher(part);
      if (form.matches()) {
        pairs.add(new Pair(form.group(1), form.group(2)));
      } else if (!part.isBlank()) {
        cell.row().error(SHELF_PAIR, cell.column(), part.strip());
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(pairs));
  }
}
