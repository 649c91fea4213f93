package dev.towerbook.table.sheet;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_SUM;
import static dev.towerbook.table.sheet.SheetProblem.SHELF_TWICE;

import dev.towerbook.table.problem.ProblemWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The clauses that sheets share. */
final class Checks {

  private Checks() {}

  /** The values of some fields as one key; empty if one of them could not be read. */
  static Optional<String> key(Cells cells, Field<?>... fields) {
    StringBuilder key = new StringBuilder();
    for (Field<?> field : fields) {
      Optional<?> value = cells.find(field);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      key.append(value.get()).append('\n');
    }
    return Optional.of(key.toString());
  }

  /** No two rows with the same key; the first one counts. */
  record Unique(Column<?> at, Function<Cells, Optional<String>> key, Map<String, Cells> seen)
      implements Check {

    Unique(Column<?> at, Function<Cells, Optional<String>> key) {
      this(at, key, new HashMap<>());
    }

    @Override
    public void row(Cells cells) {
      key.apply(cells)
          .map(written -> seen.putIfAbsent(written, cells))
          .ifPresent(earlier -> cells.error(SHELF_TWICE.with(earlier.line()), at));
    }
  }

  /** Rows of one key share no day. */
  static final class NoOverlap<V> implements Check {

    private final Function<Cells, Optional<String>> key;
    private final Field<V> span;
    private final BiPredicate<V, V> overlaps;
    private final LongFunction<ProblemWords> words;
    private final Map<String, List<Cells>> rows = new HashMap<>();

    NoOverlap(
        Function<Cells, Optional<String>> key,
        Field<V> span,
        BiPredicate<V, V> overlaps,
        LongFunction<ProblemWords> words) {
      this.key = key;
      this.span = span;
      this.overlaps = overlaps;
      this.words = words;
    }

    @Override
    public void row(Cells cells) {
      Optional<V> holds = cells.find(span);
      Optional<String> whose = key.apply(cells);
      if (holds.isEmpty() || whose.isEmpty()) {
        return;
      }
      List<Cells> earlier = rows.computeIfAbsent(whose.get(), none -> new ArrayList<>());
      earlier.stream()
          .filter(other -> overlaps.test(other.get(span), holds.get()))
          .findFirst()
          .ifPresent(other -> cells.error(words.apply(other.line()), span.columns().getFirst()));
      earlier.add(cells);
    }
  }

  /** The parts of each whole sum exactly to 1; a whole with an unreadable part is excluded. */
  static final class SumsToOne implements Check {

    private record Sum(BigDecimal parts, Cells last) {}

    private final Column<?> whole;
    private final Column<BigDecimal> part;
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private final Set<String> spoiled = new HashSet<>();

    SumsToOne(Column<?> whole, Column<BigDecimal> part) {
      this.whole = whole;
      this.part = part;
    }

    @Override
    public void row(Cells cells) {
      if (cells.isBad()) {
        spoiled.add(cells.text(whole));
      } else {
        sums.merge(
            cells.text(whole),
            new Sum(cells.get(part), cells),
            (sum, more) -> new Sum(sum.parts().add(more.parts()), more.last()));
      }
    }

    @Override
    public void end(SheetReader reader) {
      sums.forEach(
          (id, sum) -> {
            if (sum.parts().compareTo(BigDecimal.ONE) != 0 && !spoiled.contains(id)) {
              sum.last().error(SHELF_SUM.with(part.name(), id, sum.parts().toPlainString()), part);
            }
          });
    }
  }

  /** The ids of a file are those that a reference may name, also of rows that are bad elsewhere. */
  record Declares(Reference list, Column<String> id, Set<String> ids) implements Check {

    @Override
    public void row(Cells cells) {
      cells.find(id).ifPresent(ids::add);
    }

    @Override
    public void end(SheetReader reader) {
      reader.know(list, ids);
    }
  }

  /** A column names another row of the same file. */
  record RefersToRows(Column<Optional<String>> column, Reference list, List<Cells> rows)
      implements Check {

    @Override
    public void row(Cells cells) {
      if (!cells.text(column).isEmpty()) {
        rows.add(cells);
      }
    }

    @Override
    public void end(SheetReader reader) {
      rows.forEach(cells -> cells.isKnown(list, column.name(), cells.text(column)));
    }
  }
}
