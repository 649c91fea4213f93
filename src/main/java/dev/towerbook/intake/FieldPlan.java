package dev.towerbook.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the fields of a small source stand, looked up once a file and not once a cell. Not
 * thread-safe.
 */
final class FieldPlan {

  /**
   * A field of one file.
   *
   * @param field what the format says of it
   * @param columns the headers of its columns, mostly one; empty if the file does not have it
   * @param or headers that are asked in order where these are empty
   */
  record Planned(SourceField field, List<String> columns, List<String> or) {}

  private final SourceFile file;
  private final Map<String, Planned> fields = new HashMap<>();

  FieldPlan(SourceFile file) {
    this.file = file;
  }

  SourceFile file() {
    return file;
  }

  Planned of(String field) {
    return fields.computeIfAbsent(field, this::plan);
  }

  private Planned plan(String field) {
    SourceFormat format = file.format();
    List<String> header = file.header().columns();
    SourceField known = format.field(field);
    List<String> or =
        known.cells().or().stream()
            .flatMap(name -> header.stream().filter(SourceField.optional(name)::isSpelled))
            .toList();
    return new Planned(known, format.columns(field, header), or);
  }
}
