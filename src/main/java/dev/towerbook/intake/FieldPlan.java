package dev.towerbook.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the fields of a small source stand, looked up once a file and not once a cell. Not
 * thread-safe.
 */
final class FieldPlan {

  /**
   * A field of one file.
   *
   * @param field what the format says of it
   * @param column the header's spelling of its column, if the file has it
   */
  record Planned(SourceField field, Optional<String> column) {}

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
    Optional<String> column =
        file.format()
            .position(field, file.header().columns())
            .map(position -> file.header().columns().get(position));
    return new Planned(file.format().field(field), column);
  }
}
