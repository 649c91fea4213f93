package dev.towerbook.intake.declared;

import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Reads the file of declared sources. */
final class DeclaredSourceReader {

  private static final String FOLDER = "folder";
  private static final String SUBJECT = "subject";

  /** What is said of whole files only. */
  private static final List<String> OF_FILES =
      List.of("kind", "overlap", "encoding", "date_order", "numbers", "separator");

  private static final Set<String> COLUMNS =
      Set.of(
          FOLDER,
          SUBJECT,
          "kind",
          "owner",
          "first_day",
          "last_day",
          "rhythm",
          "overlap",
          "encoding",
          "date_order",
          "numbers",
          "separator",
          "why");

  private final ProblemLog log;
  private final List<DeclaredSource> rows = new ArrayList<>();

  DeclaredSourceReader(ProblemLog log) {
    this.log = log;
  }

  DeclaredSources read(Path file) {
    new Table(DeclaredSources.FILE, log)
        .forEach(file, Set.of(FOLDER), COLUMNS::contains, this::read);
    return new DeclaredSources(rows);
  }

  private void read(Row row) {
    Optional<String> subject = subject(row);
    Optional<FolderPattern> folder =
        row.required(FOLDER).flatMap(text -> pattern(row, text, subject));
    Optional<SourceKind> kind =
        word(row, "kind", Arrays.stream(SourceKind.values()).map(SourceKind::word).toList())
            .flatMap(SourceKind::of);
    Optional<NumberStyle> numbers =
        word(row, "numbers", NumberStyle.declarable()).flatMap(NumberStyle::of);
    DeclaredWriting writing =
        new DeclaredWriting(
            word(row, "encoding", TextEncoding.values()),
            word(row, "date_order", DateSequence.values()),
            numbers,
            word(row, "separator", Separator.values()));
    Optional<OverlapPolicy> overlap = word(row, "overlap", OverlapPolicy.values());
    ExpectedDelivery expected = expected(row);
    folder.ifPresent(
        pattern ->
            rows.add(
                new DeclaredSource(
                    row.place(), pattern, subject, kind, expected, overlap, writing)));
  }

  private Optional<String> subject(Row row) {
    Optional<String> subject = Optional.of(row.text(SUBJECT)).filter(text -> !text.isEmpty());
    if (subject.isPresent()) {
      OF_FILES.stream()
          .filter(column -> !row.text(column).isEmpty())
          .forEach(
              column ->
                  log.error(
                      "SOURCE-SUBJECT",
                      row.place(column),
                      "is said of whole files, while the row is about some of their rows",
                      row.text(column),
                      "write it into a row of the folder without subject"));
    }
    return subject;
  }

  private Optional<FolderPattern> pattern(Row row, String text, Optional<String> subject) {
    FolderPattern pattern;
    try {
      pattern = new FolderPattern(text);
    } catch (PatternSyntaxException e) {
      log.error(
          "SOURCE-PATTERN",
          row.place(FOLDER),
          "is no pattern of folders: " + e.getDescription(),
          text,
          "write a folder or file below the input folder, like bills/aws or timesheets/*.csv");
      return Optional.empty();
    }
    rows.stream()
        .filter(earlier -> earlier.subject().isEmpty() || earlier.subject().equals(subject))
        .filter(earlier -> earlier.folder().covers(pattern))
        .findFirst()
        .ifPresent(
            earlier ->
                log.warning(
                    "SOURCE-UNREACHED",
                    row.place(FOLDER),
                    "is never reached: line "
                        + earlier.place().line()
                        + " ("
                        + earlier.folder()
                        + ") fits the same files, and the first row that fits counts",
                    text,
                    "put the narrower row before the wider one, or remove it"));
    return Optional.of(pattern);
  }

  private ExpectedDelivery expected(Row row) {
    Optional<LocalDate> first = row.date("first_day");
    Optional<LocalDate> last = row.date("last_day");
    if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
      log.error(
          "SOURCE-DAYS",
          row.place("last_day"),
          "is before first_day " + first.get(),
          row.text("last_day"),
          "last_day is the last day on which the source has data");
      last = Optional.empty();
    }
    Optional<String> owner = Optional.of(row.text("owner")).filter(text -> !text.isEmpty());
    return new ExpectedDelivery(owner, first, last, word(row, "rhythm", Rhythm.values()));
  }

  private <E extends DeclaredWord> Optional<E> word(Row row, String column, E[] constants) {
    return word(row, column, DeclaredWord.all(constants))
        .flatMap(word -> DeclaredWord.of(constants, word));
  }

  /** A word of a column; one that is none is noted with the nearest. */
  private Optional<String> word(Row row, String column, List<String> words) {
    String text = row.text(column);
    if (text.isEmpty() || words.contains(text)) {
      return Optional.of(text).filter(word -> !word.isEmpty());
    }
    log.error(
        "SOURCE-WORD",
        row.place(column),
        "is no word of this column" + NearMatch.hint(text, words),
        text,
        "write one of " + String.join(", ", words));
    return Optional.empty();
  }
}
