package dev.towerbook.intake.folder;

import static dev.towerbook.intake.problem.InputProblem.INPUT_HEADER_UNKNOWN_SHEETS;
import static dev.towerbook.intake.problem.InputProblem.INPUT_SHEETS;
import static dev.towerbook.intake.problem.InputProblem.INPUT_SHEETS_DIFFER;
import static dev.towerbook.intake.problem.InputProblem.INPUT_SHEET_HIDDEN;
import static dev.towerbook.intake.problem.InputProblem.INPUT_SHEET_UNREAD;
import static dev.towerbook.intake.problem.InputProblem.INPUT_SHEET_UNREAD_LIKE;

import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.WorkbookRows;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemWords;
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
      reported(name, read);
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

  private void reported(String name, List<WorkbookRows.SheetHeader> read) {
    WorkbookRows.SheetHeader first = read.getFirst();
    if (read.size() > 1) {
      note(INPUT_SHEETS.with(read.size(), names(read)), name);
    } else if (first.hidden()) {
      note(INPUT_SHEET_HIDDEN, Content.name(name, first.sheet()));
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
            INPUT_SHEET_UNREAD_LIKE.with(
                read.sheet(),
                headed
                    ? "its header lacks " + String.join(", ", lacking)
                    : "it has rows as wide, and no header"),
            SourceLocation.file(place));
        return;
      }
    }
    if (!sheet.first().isEmpty()) {
      note(INPUT_SHEET_UNREAD, place);
    }
  }

  private void several(String name, List<WorkbookRows.SheetHeader> sheets) {
    log.error(INPUT_SHEETS_DIFFER.with(names(sheets)), SourceLocation.file(name));
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
        INPUT_HEADER_UNKNOWN_SHEETS.with(names(sheets), nearest),
        SourceLocation.file(name),
        String.join(",", first.stream().filter(formats::isKnown).toList()));
  }

  private void note(ProblemWords words, String file) {
    log.note(words, SourceLocation.file(file));
  }
}
