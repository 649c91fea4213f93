package dev.towerbook.intake;

import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.WorkbookRows;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the sheet of a workbook that is read: the only one that has a header which some layout
 * knows, and rows behind it. Of two such sheets nobody can tell which counts, so that a workbook
 * with a copy of a sheet, or with a sheet a month, is refused.
 */
final class WorkbookLook {

  private final SourceFormats formats;
  private final ProblemLog log;

  WorkbookLook(SourceFormats formats, ProblemLog log) {
    this.formats = formats;
    this.log = log;
  }

  /** The sheet; empty if none or more than one can be read, then the log says so. */
  Optional<Content> sheet(String name, Path path) throws IOException {
    List<WorkbookRows.SheetHeader> all =
        WorkbookRows.headers(path, columns -> !formats.recognise(columns).isEmpty());
    List<WorkbookRows.SheetHeader> known = all.stream().filter(of -> of.found()).toList();
    List<WorkbookRows.SheetHeader> filled = known.stream().filter(of -> of.rows()).toList();
    List<WorkbookRows.SheetHeader> read = filled.isEmpty() ? known : filled;
    if (read.size() == 1) {
      WorkbookRows.SheetHeader one = read.getFirst();
      if (one.hidden()) {
        hidden(Content.name(name, one.sheet()));
      }
      return Optional.of(Content.sheet(path, one.sheet()));
    }
    if (read.isEmpty()) {
      unknown(name, all);
    } else {
      several(name, read);
    }
    return Optional.empty();
  }

  private static String names(List<WorkbookRows.SheetHeader> sheets) {
    return sheets.stream()
        .map(of -> of.sheet() + (of.hidden() ? " (hidden)" : ""))
        .collect(Collectors.joining(", "));
  }

  private void several(String name, List<WorkbookRows.SheetHeader> sheets) {
    log.error(
        "INPUT-SHEETS",
        Place.file(name),
        "has more than one sheet that could be read, so that none is: " + names(sheets),
        "",
        "save each sheet that counts as a workbook of its own, and delete those that do not");
  }

  private void unknown(String name, List<WorkbookRows.SheetHeader> sheets) {
    List<String> first =
        sheets.stream()
            .map(WorkbookRows.SheetHeader::columns)
            .filter(columns -> columns.size() > 1)
            .findFirst()
            .orElse(List.of());
    String nearest =
        formats
            .nearest(first)
            .map(
                format ->
                    "; nearest format: "
                        + format.id()
                        + ", which also needs "
                        + String.join(", ", format.missing(first)))
            .orElse("");
    log.error(
        "INPUT-HEADER-UNKNOWN",
        Place.file(name),
        "no sheet has a header that a format knows: " + names(sheets) + nearest,
        String.join(",", first.stream().filter(formats::isKnown).toList()),
        "correct the header, which may stand in the first 20 rows, or add a format file to"
            + " mappings/formats");
  }

  private void hidden(String sheet) {
    log.add(
        new Problem(
            "INPUT-SHEET-HIDDEN",
            Severity.NOTE,
            Place.file(sheet),
            "the sheet is hidden, and is the only one of the workbook that can be read",
            "",
            "nothing to do if it is the right one"));
  }
}
