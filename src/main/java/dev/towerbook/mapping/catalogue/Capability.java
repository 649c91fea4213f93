package dev.towerbook.mapping.catalogue;

import static dev.towerbook.mapping.catalogue.CatalogueProblem.CATALOGUE_CYCLE;

import dev.towerbook.mapping.words.Ids;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Check;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Reference;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that the business is able to do.
 *
 * @param parent id of the capability that it is part of; empty at the top
 */
public record Capability(String id, Optional<String> parent, String name) {

  private static final Reference OF_FILE = new Reference("the capabilities of the file");
  private static final Column<String> ID = Ids.column("capability_id", "");
  private static final Column<Optional<String>> PARENT =
      Column.text("parent_id", "what it is part of; empty at the top").as("id").optional().named();
  private static final Column<String> NAME = Column.text("name", "").lenient("");

  public static final Sheet<Capability> SHEET =
      Sheet.of("catalogue/capabilities.csv", Capability::read)
          .with(ID, PARENT, NAME)
          .missed(
              "which business capabilities there are; without it no cost is shown by capability")
          .unique(ID)
          .declares(Catalogue.CAPABILITIES, ID)
          .declares(OF_FILE, ID)
          .refersToRows(PARENT, OF_FILE)
          .check(() -> new NoCycles(new LinkedHashMap<>()));

  private static Capability read(Cells cells) {
    return new Capability(cells.get(ID), cells.get(PARENT), cells.get(NAME));
  }

  /** No capability is part of itself. */
  private record NoCycles(Map<String, Cells> rows) implements Check {

    @Override
    public void row(Cells cells) {
      cells.find(ID).ifPresent(id -> rows.putIfAbsent(id, cells));
    }

    @Override
    public void end(SheetReader reader) {
      Set<String> reported = new HashSet<>();
      rows.forEach(
          (id, cells) -> {
            List<String> cycle = cycleFrom(id);
            if (!cycle.isEmpty() && reported.addAll(cycle)) {
              cells.note(CATALOGUE_CYCLE.with(String.join(" > ", cycle), id), PARENT);
            }
          });
    }

    /** The way up from a capability back to itself; empty if it ends at the top or elsewhere. */
    private List<String> cycleFrom(String start) {
      Set<String> way = new LinkedHashSet<>();
      Optional<String> next = Optional.of(start);
      while (next.isPresent() && way.add(next.get())) {
        next = Optional.ofNullable(rows.get(next.get())).flatMap(cells -> cells.get(PARENT));
      }
      return next.equals(Optional.of(start)) ? List.copyOf(way) : List.of();
    }
  }

  public Capability {
    Ids.checked(id);
  }
}
