package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads capabilities and which applications serve them. */
final class CapabilityLoader {

  private final ShelfReader reader;
  private final CellReader cells;
  private final ProblemLog log;
  private final Set<String> linked = new HashSet<>();

  CapabilityLoader(ShelfReader reader, CellReader cells) {
    this.reader = reader;
    this.cells = cells;
    this.log = reader.log();
  }

  SortedMap<String, Capability> capabilities() {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Row row : reader.rows(ShelfFile.CAPABILITIES)) {
      cells.id(row, "capability_id").ifPresent(id -> cells.isFirst(rows, id, row, "capability_id"));
    }
    SortedMap<String, Capability> capabilities = new TreeMap<>();
    rows.forEach(
        (id, row) -> {
          String name = row.required("name").orElse(id);
          capabilities.put(id, new Capability(id, parent(row, rows.keySet()), name));
        });
    reportCycles(capabilities, rows);
    return capabilities;
  }

  private Optional<String> parent(Row row, Set<String> known) {
    return Optional.of(row.text("parent_id"))
        .filter(id -> !id.isEmpty())
        .filter(
            id -> cells.isKnown(row.place("parent_id"), id, known, "the capabilities of the file"));
  }

  private void reportCycles(Map<String, Capability> capabilities, Map<String, Row> rows) {
    Set<String> reported = new HashSet<>();
    rows.forEach(
        (id, row) -> {
          List<String> cycle = cycleFrom(id, capabilities);
          if (!cycle.isEmpty() && reported.addAll(cycle)) {
            log.error(
                "CATALOGUE-CYCLE",
                row.place("parent_id"),
                "the capability is part of itself: " + String.join(" > ", cycle) + " > " + id,
                row.text("parent_id"),
                "give one of them another parent, or none");
          }
        });
  }

  /** The way up from a capability back to itself; empty if it ends at the top or elsewhere. */
  private static List<String> cycleFrom(String start, Map<String, Capability> capabilities) {
    Set<String> way = new LinkedHashSet<>();
    Optional<String> next = Optional.of(start);
    while (next.isPresent() && way.add(next.get())) {
      next = Optional.ofNullable(capabilities.get(next.get())).flatMap(Capability::parent);
    }
    return next.equals(Optional.of(start)) ? List.copyOf(way) : List.of();
  }

  List<CapabilityLink> links(Set<String> applications, Set<String> capabilities) {
    List<CapabilityLink> links = new ArrayList<>();
    SumCheck sums = new SumCheck();
    Map<String, Row> seen = new HashMap<>();
    for (Row row : reader.rows(ShelfFile.CAPABILITY_LINKS)) {
      Optional<String> application =
          cells.reference(row, "application_id", applications, "the catalogue's applications");
      Optional<String> capability =
          cells.reference(row, "capability_id", capabilities, "the catalogue's capabilities");
      Optional<BigDecimal> weight = cells.positive(row, "weight");
      String key = application.orElse("") + " " + capability.orElse("");
      if (application.isPresent()
          && capability.isPresent()
          && cells.isFirst(seen, key, row, "capability_id")
          && weight.isPresent()) {
        links.add(new CapabilityLink(application.get(), capability.get(), weight.get()));
        sums.add(application.get(), weight.get(), row);
      } else {
        sums.spoil(row.text("application_id"));
      }
      linked.add(row.text("application_id"));
    }
    sums.report(log, "weight");
    return links;
  }

  /** Cost of an application without a capability is shown under none: worth a look. */
  void noteUnlinked(Catalogue catalogue) {
    List<String> unlinked =
        catalogue.activeApplications().stream()
            .map(Application::id)
            .filter(id -> !linked.contains(id))
            .toList();
    if (!unlinked.isEmpty() && !catalogue.capabilities().isEmpty()) {
      log.warning(
          "CATALOGUE-UNLINKED",
          SourceLocation.file(ShelfFile.CAPABILITY_LINKS.path()),
          "applications without a capability: " + unlinked.size(),
          String.join(", ", unlinked),
          "add a row with weight 1 for each, or its cost is shown under no capability");
    }
  }
}
