package dev.towerbook.intake.format;

import static dev.towerbook.intake.problem.InputProblem.INPUT_COLUMN_MISSING;
import static dev.towerbook.intake.problem.InputProblem.INPUT_COLUMN_TWICE;
import static dev.towerbook.intake.problem.InputProblem.INPUT_HEADER_AMBIGUOUS;
import static dev.towerbook.intake.problem.InputProblem.INPUT_HEADER_UNKNOWN;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.util.List;
import java.util.Optional;

/** Tells the layout of a file from its header, or why no layout fits. */
public final class Recognition {

  private final SourceFormats formats;
  private final String written;
  private final ProblemLog log;

  /**
   * @param written how the file is written, if not as usual, in words
   */
  public Recognition(SourceFormats formats, String written, ProblemLog log) {
    this.formats = formats;
    this.written = written.isEmpty() ? "" : written + "; ";
    this.log = log;
  }

  /**
   * The layout; empty if there is none or the header cannot be used, then the log says why.
   *
   * @param fitting those that know the header
   */
  public Optional<SourceFormat> of(String name, SourceHeader header, List<SourceFormat> fitting) {
    SourceLocation place = SourceLocation.line(name, header.lines());
    if (fitting.size() != 1) {
      unknownHeader(place, header, fitting);
      return Optional.empty();
    }
    SourceFormat format = fitting.getFirst();
    int before = log.size();
    List<String> missing = format.missingRequired(header.columns());
    if (!missing.isEmpty()) {
      log.error(INPUT_COLUMN_MISSING.with(format.id()), place, String.join(", ", missing));
    }
    format.ambiguous(header.columns()).forEach((field, columns) -> twice(place, field, columns));
    return log.size() > before ? Optional.empty() : Optional.of(format);
  }

  private void twice(SourceLocation place, String field, List<String> columns) {
    log.error(
        INPUT_COLUMN_TWICE,
        new SourceLocation(place.file(), place.line(), 0, field),
        String.join(", ", columns));
  }

  private void unknownHeader(
      SourceLocation place, SourceHeader header, List<SourceFormat> fitting) {
    // Unknown cells are not shown: in a file without a header they may be names of persons.
    List<String> known = header.columns().stream().filter(formats::isKnown).toList();
    String columns = String.join(",", known);
    if (fitting.size() > 1) {
      String ids = String.join(", ", fitting.stream().map(SourceFormat::id).toList());
      log.error(INPUT_HEADER_AMBIGUOUS.with(ids), place, columns);
      return;
    }
    String nearest =
        formats
            .nearest(header.columns())
            .map(
                format ->
                    "nearest format: "
                        + format.id()
                        + ", which also needs "
                        + String.join(", ", format.missing(header.columns())))
            .orElse("none comes near");
    log.error(INPUT_HEADER_UNKNOWN.with(written, header.columns().size(), nearest), place, columns);
  }
}
