package dev.towerbook.intake.row;

import dev.towerbook.intake.format.RowFilter;
import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Leaves out the rows that a layout's filter does not let pass, and counts them by value. */
final class LayoutExclusions {

  private final SourceFile file;
  private final RowFilter filter;
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  LayoutExclusions(SourceFile file) {
    this.file = file;
    filter = file.format().filter();
  }

  /** True if the row counts; otherwise it is counted here, under the first field that stops it. */
  boolean passes(FieldRow row) {
    Optional<String> stop =
        filter.only().entrySet().stream()
            .filter(rule -> !RowFilter.has(rule.getValue(), row.plain(rule.getKey())))
            .map(Map.Entry::getKey)
            .findFirst()
            .or(
                () ->
                    filter.not().entrySet().stream()
                        .filter(rule -> RowFilter.has(rule.getValue(), row.plain(rule.getKey())))
                        .map(Map.Entry::getKey)
                        .findFirst());
    stop.ifPresent(field -> count(row, field));
    return stop.isEmpty();
  }

  private void count(FieldRow row, String field) {
    String value = row.cell(field);
    // A value that the layout names is no name of a person, whatever has slipped into the column.
    String shown =
        filter.not().getOrDefault(field, List.of()).stream()
            .filter(listed -> listed.equalsIgnoreCase(value))
            .findFirst()
            .orElseGet(() -> value.isEmpty() ? "(empty)" : row.shown(value));
    counts.computeIfAbsent(field, none -> new TreeMap<>()).merge(shown, 1L, Long::sum);
  }

  /** One note for each field that stopped rows. */
  List<Problem> notes() {
    return counts.entrySet().stream().map(field -> note(field.getKey(), field.getValue())).toList();
  }

  private Problem note(String field, Map<String, Long> values) {
    long rows = values.values().stream().mapToLong(Long::longValue).sum();
    String each =
        values.entrySet().stream()
            .map(value -> value.getKey() + ": " + value.getValue())
            .collect(Collectors.joining(", "));
    return new Problem(
        RowProblem.of(file.kind(), RowProblem.LEFT_OUT.with(file.format().id(), rows)),
        Severity.NOTE,
        new SourceLocation(file.name(), 0, 0, field),
        each);
  }
}
