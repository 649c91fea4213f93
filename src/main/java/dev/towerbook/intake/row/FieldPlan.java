package dev.towerbook.intake.row;

import dev.towerbook.intake.format.SourceField;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  /**
   * Warnings about columns that no field knows and that are spelled almost like one which the file
   * lacks: a slip in a name would silently change who bears the cost.
   */
  List<Problem> nearMisses() {
    List<String> header = file.header().columns();
    List<SourceField> fieldsOfFormat = file.format().fields();
    List<String> lacking =
        fieldsOfFormat.stream()
            .filter(field -> header.stream().noneMatch(field::isSpelled))
            .flatMap(field -> Stream.concat(Stream.of(field.name()), field.spellings().stream()))
            .toList();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      if (fieldsOfFormat.stream().noneMatch(field -> field.isSpelled(column))) {
        SourceLocation place =
            new SourceLocation(file.name(), file.header().lines(), i + 1, column);
        NearMatch.of(column, lacking).ifPresent(near -> problems.add(nearMiss(place, near)));
      }
    }
    return problems;
  }

  private Problem nearMiss(SourceLocation place, String near) {
    return new Problem(
        RowProblem.of(file.kind(), RowProblem.COLUMN.with(file.format().id(), near)),
        Severity.WARNING,
        place,
        place.columnName());
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
