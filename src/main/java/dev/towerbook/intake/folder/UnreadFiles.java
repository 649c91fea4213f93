package dev.towerbook.intake.folder;

import static dev.towerbook.intake.problem.InputProblem.INPUT_IGNORED;
import static dev.towerbook.intake.problem.InputProblem.INPUT_NOT_READ;
import static dev.towerbook.intake.problem.InputProblem.INPUT_PAPER;
import static dev.towerbook.intake.problem.InputProblem.INPUT_PAPER_SEVERAL;

import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.intake.delivery.DeliveryState;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files of the input folder that are not read. One that looks like a delivery asks for a person,
 * since its money is missing; the others are listed once.
 */
final class UnreadFiles {

  /** Paper: its amounts are read by nobody. */
  private static final Pattern PAPER = Pattern.compile(".*\\.(pdf|png|jpe?g|tiff?|docx?|eml|msg)");

  private static final Pattern ACCOUNT =
      Pattern.compile(
          ".*(invoice|bill|rechnung|factur|fattura|receipt|beleg|statement|timesheet).*");

  private final ProblemLog log;
  private final List<String> ignored = new ArrayList<>();
  private final List<DeliveryNote> notes = new ArrayList<>();

  UnreadFiles(ProblemLog log) {
    this.log = log;
  }

  /** Looks at a file that is not read. True if it looks like a delivery. */
  boolean look(String name, Content content, long bytes, DeliveryOrigin origin) throws IOException {
    var look = DataLook.of(name, content);
    if (look.isEmpty()) {
      ignored.add(name);
      return false;
    }
    waits(name, look.get(), bytes, origin);
    return true;
  }

  /** A delivery that waits in a way that is not read: its money is missing, how much is unknown. */
  void waits(String name, DataLook.Look look, long bytes, DeliveryOrigin origin) {
    log.action(
        INPUT_NOT_READ.with(look.what(), String.format(Locale.ROOT, "%,d", bytes), look.cure()),
        SourceLocation.file(name));
    String why = "not read: looks like " + look.what();
    notes.add(new DeliveryNote(name, DeliveryState.SKIPPED, origin, why, bytes));
  }

  List<DeliveryNote> notes() {
    return notes;
  }

  /**
   * Lists what is no delivery. An invoice on paper counts as one if no file of its folder is read.
   *
   * @param shown name of the input folder
   */
  void report(String shown, List<SourceFile> read) {
    Set<String> folders = read.stream().map(SourceFile::source).collect(Collectors.toSet());
    List<String> papers =
        ignored.stream()
            .filter(name -> isPaper(name) && !folders.contains(SourceFile.folder(name)))
            .toList();
    if (!papers.isEmpty()) {
      log.action(
          papers.size() == 1
              ? INPUT_PAPER
              : INPUT_PAPER_SEVERAL.with(papers.size() - 1, String.join(", ", papers)),
          SourceLocation.file(papers.getFirst()));
    }
    List<String> quiet = ignored.stream().filter(name -> !papers.contains(name)).toList();
    if (!quiet.isEmpty()) {
      log.note(
          INPUT_IGNORED.with(quiet.size(), String.join(", ", quiet)), SourceLocation.file(shown));
    }
  }

  private static boolean isPaper(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return PAPER.matcher(lower).matches() && ACCOUNT.matcher(lower).matches();
  }
}
