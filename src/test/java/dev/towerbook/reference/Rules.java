package dev.towerbook.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ordered tables of a shelf: the first row whose conditions all hold gives its results. */
final class Rules {

  /** A table of rules, with the columns that are its results. */
  private record Dimension(String name, List<String> results) {
    Dimension(String name, String... results) {
      this(name, List.of(results));
    }
  }

  private static final List<Dimension> ORDER =
      List.of(
          new Dimension("cost-pool", "pool", "sub_pool"),
          new Dimension("tower", "tower", "sub_tower"),
          new Dimension("application", "application", "wrapper", "shared_pool"),
          new Dimension("environment", "environment"),
          new Dimension("transfer", "transfer"),
          new Dimension("run-change", "run_change"),
          new Dimension("layer", "layer"),
          new Dimension("avoidable", "avoidable"));

  private static final Set<String> NO_CONDITION =
      Set.of("rule_id", "valid_from", "valid_to", "why");

  private final Map<Dimension, List<Line>> tables = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> known = new HashMap<>();

  Rules(Path shelf) {
    for (Dimension dimension : ORDER) {
      Path file = shelf.resolve("rules/" + dimension.name + ".csv");
      tables.put(dimension, Rows.shelf(file));
    }
    ids("application", Rows.shelf(shelf.resolve("catalogue/applications.csv")), "application_id");
    ids("wrapper", Rows.shelf(shelf.resolve("catalogue/wrappers.csv")), "wrapper_id");
    ids("shared_pool", Rows.shelf(shelf.resolve("allocation.csv")), "pool_id");
    Rows.shelf(shelf.resolve("catalogue/application-aliases.csv"))
        .forEach(row -> names("application").put(plain(row.at("alias")), row.at("application_id")));
  }

  private void ids(String kind, List<Line> rows, String column) {
    rows.forEach(row -> names(kind).put(plain(row.at(column)), row.at(column)));
  }

  private Map<String, String> names(String kind) {
    return known.computeIfAbsent(kind, none -> new HashMap<>());
  }

  /** An id or a tag key, whatever its case and marks. */
  static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /** The application that is meant by a name, if the catalogue knows one. */
  Optional<String> application(String name) {
    return Optional.ofNullable(names("application").get(plain(name)));
  }

  /**
   * Places a fact.
   *
   * @param fact field → value
   * @param day by which rules are valid
   * @return the fact with the results of all dimensions that have a rule for it
   */
  Map<String, String> place(Map<String, String> fact, LocalDate day) {
    Map<String, String> placed = new HashMap<>(fact);
    tables.forEach(
        (dimension, rows) -> {
          rows.stream()
              .map(row -> given(row, dimension.results, placed, day))
              .flatMap(Optional::stream)
              .findFirst()
              .ifPresent(placed::putAll);
          if (dimension.name.equals("run-change")) {
            // Nobody says it of hours; all else keeps going what is there.
            boolean hours = "timesheet".equals(fact.get("Kind"));
            placed.putIfAbsent("run_change", hours ? "unknown" : "run");
          }
        });
    return placed;
  }

  private Optional<Map<String, String>> given(
      Line row, List<String> results, Map<String, String> fact, LocalDate day) {
    Set<String> conditions = new HashSet<>(row.cells().keySet());
    conditions.removeAll(NO_CONDITION);
    conditions.removeAll(results);
    boolean valid =
        (row.at("valid_from").isEmpty() || !day.isBefore(LocalDate.parse(row.at("valid_from"))))
            && (row.at("valid_to").isEmpty() || day.isBefore(LocalDate.parse(row.at("valid_to"))));
    if (!valid
        || !conditions.stream()
            .allMatch(field -> holds(row.at(field), fact.getOrDefault(field, "")))) {
      return Optional.empty();
    }
    Map<String, String> given = new HashMap<>();
    for (String result : results) {
      String cell = row.at(result);
      if (cell.startsWith("{")) {
        String value = fact.getOrDefault(cell.substring(1, cell.length() - 1), "");
        String id = names(result).get(plain(value));
        if (id == null) {
          return Optional.empty();
        }
        given.put(result, id);
      } else if (!cell.isEmpty()) {
        given.put(result, cell);
      }
    }
    return Optional.of(given);
  }

  /** True if a value meets the cell of a condition. */
  static boolean holds(String cell, String value) {
    if (cell.isEmpty()) {
      return true;
    }
    if (cell.startsWith("!")) {
      return !holds(cell.substring(1), value);
    }
    if (cell.equals("*") || cell.equals("-")) {
      return value.isEmpty() == cell.equals("-");
    }
    String text = value.toLowerCase(Locale.ROOT);
    for (String word : List.of(cell.toLowerCase(Locale.ROOT).split("\\|"))) {
      boolean open = word.startsWith("*");
      boolean goesOn = word.endsWith("*");
      String part = word.substring(open ? 1 : 0, word.length() - (goesOn ? 1 : 0));
      boolean begins = open || text.startsWith(part);
      boolean ends = goesOn || text.endsWith(part);
      boolean whole = open || goesOn || text.length() == part.length();
      if (!value.isEmpty() && whole && begins && ends && text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
