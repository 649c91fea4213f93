package dev.towerbook.intake.folder;

import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.WorkbookRows;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the sheets of a workbook that are read: those that have a header which some layout knows,
 * and rows behind it. Several with the same columns – a sheet a month – are parts of one file; rows
 * that two of them have are compared like those of two files. Of several with other columns nobody
 * can tell which count, so that the workbook is refused.
 */
final class WorkbookProbe {

  private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}.*");

  private final SourceFormats formats;
  private final ProblemLog log;

  WorkbookProbe(SourceFormats formats, ProblemLog log) {
    this.formats = formats;
    this.log = log;
  }

  /** The sheets, in the order of the workbook; if there are none, the log says why. */
  List<Content> sheets(String name, Path path) throws IOException {
    List<WorkbookRows.SheetHeader> all =
        WorkbookRows.headers(path, columns -> !formats.recognise(columns).isEmpty());
    List<WorkbookRows.SheetHeader> known = all.stream().filter(of -> of.found()).toList();
    List<WorkbookRows.SheetHeader> filled = known.stream().filter(of -> of.rows()).toList();
    List<WorkbookRows.SheetHeader> read = filled.isEmpty() ? known : filled;
    if (read.isEmpty()) {
      unknown(name, all);
    } else if (read.stream().map(WorkbookProbe::columns).distinct().count() > 1) {
      several(name, read);
    } else {
      told(name, read);
      all.stream().filter(of -> !of.found()).forEach(of -> left(name, of, read.getFirst()));
      return read.stream().map(of -> Content.sheet(path, of.sheet())).toList();
    }
    return List.of();
  }

  /** What two sheets must have in common; the order of the columns is read with each. */
  private static Set<String> columns(WorkbookRows.SheetHeader sheet) {
    Set<String> columns = new TreeSet<>();
    sheet.columns().forEach(column -> columns.add(column.toLowerCase(Locale.ROOT)));
    return columns;
  }

  private static String names(List<WorkbookRows.SheetHeader> sheets) {
    return sheets.stream()
        .map(of -> of.sheet() + (of.hidden() ? " (hidden)" : ""))
        .collect(Collectors.joining(", "));
  }

  private void told(String name, List<WorkbookRows.SheetHeader> read) {
    WorkbookRows.SheetHeader first = read.getFirst();
    if (read.size() > 1) {
      note(
          "INPUT-SHEETS",
          name,
          read.size() + " sheets are read as parts of one file: " + names(read),
          "nothing to do if all of them count");
    } else if (first.hidden()) {
      note(
          "INPUT-SHEET-HIDDEN",
          Content.name(name, first.sheet()),
          "the sheet is hidden, and is the only one of the workbook that can be read",
          "nothing to do if it is the right one");
    }
  }

  /** A sheet that is not read; one that looks like those that are is a doubt. */
  private void left(String name, WorkbookRows.SheetHeader sheet, WorkbookRows.SheetHeader read) {
    String place = Content.name(name, sheet.sheet());
    Set<String> columns = columns(read);
    for (List<String> row : sheet.first()) {
      Set<String> lacking = new TreeSet<>(columns);
      row.forEach(cell -> lacking.remove(cell.toLowerCase(Locale.ROOT)));
      boolean headed = 4 * lacking.size() <= columns.size();
      boolean unheaded =
          row.size() == read.columns().size() && row.stream().anyMatch(DAY.asMatchPredicate());
      if (headed || unheaded) {
        log.action(
            "INPUT-SHEET-UNREAD",
            SourceLocation.file(place),
            "is not read, although it looks like the sheet "
                + read.sheet()
                + ": "
                + (headed
                    ? "its header lacks " + String.join(", ", lacking)
                    : "it has rows as wide, and no header"),
            "",
            "give it the header of " + read.sheet() + ", or delete it if it does not count");
        return;
      }
    }
    if (!sheet.first().isEmpty()) {
      note(
          "INPUT-SHEET-UNREAD",
          place,
          "the sheet is not read: it has no header that a format knows",
          "nothing to do if it holds no source");
    }
  }

  private void several(String name, List<WorkbookRows.SheetHeader> sheets) {
    log.error(
        "INPUT-SHEETS",
        SourceLocation.file(name),
        "has sheets of different columns that could be read, so that none is: " + names(sheets),
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
        SourceLocation.file(name),
        "no sheet has a header that a format knows: " + names(sheets) + nearest,
        String.join(",", first.stream().filter(formats::isKnown).toList()),
        "correct the header, which may stand in the first 20 rows, or add a format file to"
            + " mappings/formats");
  }

  private void note(String code, String file, String cause, String cure) {
    log.add(new Problem(code, Severity.NOTE, SourceLocation.file(file), cause, "", cure));
  }
}
