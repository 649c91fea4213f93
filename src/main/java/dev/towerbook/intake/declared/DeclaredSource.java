package dev.towerbook.intake.declared;

import static dev.towerbook.intake.declared.DeclaredProblem.SOURCE_DAYS;
import static dev.towerbook.intake.declared.DeclaredProblem.SOURCE_PATTERN;
import static dev.towerbook.intake.declared.DeclaredProblem.SOURCE_SUBJECT;
import static dev.towerbook.intake.declared.DeclaredProblem.SOURCE_UNREACHED;
import static dev.towerbook.intake.declared.DeclaredProblem.SOURCE_WORD;

import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.sheet.Cell;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Check;
import dev.towerbook.table.sheet.Closed;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A row of the file of declared sources.
 *
 * @param place where it is; of no row if nothing is declared
 * @param folder which files it is about
 * @param subject whose rows of them: a billing account, sub-account, role, vendor, application or
 *     wrapper; empty for all. Such a row says only when they come
 * @param kind what they hold
 * @param expected who delivers them, and when
 * @param overlap what counts where two of them have the same days
 * @param writing how they are written
 */
public record DeclaredSource(
    SourceLocation place,
    FolderPattern folder,
    Optional<String> subject,
    Optional<SourceKind> kind,
    ExpectedDelivery expected,
    Optional<OverlapPolicy> overlap,
    DeclaredWriting writing) {

  /** What is known of files without a row: nothing. */
  public static final DeclaredSource NONE =
      new DeclaredSource(
          SourceLocation.file(DeclaredSources.FILE),
          new FolderPattern("**"),
          Optional.empty(),
          Optional.empty(),
          ExpectedDelivery.NONE,
          Optional.empty(),
          DeclaredWriting.NONE);

  private static final Column<FolderPattern> FOLDER =
      Column.of(
          "folder",
          "path with `*`, `?`, `**`",
          "a file or folder below the input folder; the first row that fits counts, `.` is the"
              + " input folder itself",
          DeclaredSource::pattern);
  private static final Column<Optional<String>> SUBJECT =
      Column.text(
              "subject",
              "only the rows of this billing account, sub-account, role, vendor, application or"
                  + " wrapper: such a row has no more than owner, days, rhythm and why")
          .optional();
  private static final Column<Optional<SourceKind>> KIND =
      word(
          "kind",
          Arrays.stream(SourceKind.values()).map(SourceKind::word).toList(),
          SourceKind::of,
          "the kind of a format");
  private static final Column<Optional<String>> OWNER =
      Column.text("owner", "whom to ask").optional();
  private static final Column<Optional<LocalDate>> FIRST =
      Column.date("first_day", "on which data are expected").optional();
  private static final Column<Optional<LocalDate>> LAST =
      Column.date("last_day", "on which data are expected; later ones are not missed").optional();
  private static final Column<Optional<Rhythm>> RHYTHM =
      word(
          "rhythm",
          Rhythm.values(),
          "of a row with owner, day or rhythm a month without data is told");
  private static final Column<Optional<OverlapPolicy>> OVERLAP =
      word("overlap", OverlapPolicy.values(), "what counts where two files have the same days");
  private static final Column<Optional<TextEncoding>> ENCODING =
      word("encoding", TextEncoding.values(), "");
  private static final Column<Optional<DateSequence>> DATES =
      word("date_order", DateSequence.values(), "");
  private static final Column<Optional<NumberStyle>> NUMBERS =
      word("numbers", NumberStyle.declarable(), NumberStyle::of, "see the styles of layouts");
  private static final Column<Optional<Separator>> SEPARATOR =
      word("separator", Separator.values(), "");

  /** What is declared of the files of a folder. */
  public static final Sheet<DeclaredSource> SHEET =
      Sheet.of(DeclaredSources.FILE, DeclaredSource::read)
          .with(FOLDER, SUBJECT, KIND, OWNER)
          .with(
              FIRST, LAST, RHYTHM, OVERLAP, ENCODING, DATES, NUMBERS, SEPARATOR, Column.WHY_IF_SAID)
          .each(DeclaredSource::checkSubject)
          .each(DeclaredSource::checkDays)
          .check(() -> new Reached(new ArrayList<>()));

  private static <E extends DeclaredWord> Column<Optional<E>> word(
      String column, E[] constants, String meaning) {
    return word(
        column, DeclaredWord.all(constants), text -> DeclaredWord.of(constants, text), meaning);
  }

  private static <E> Column<Optional<E>> word(
      String column, List<String> words, Function<String, Optional<E>> parse, String meaning) {
    return Column.word(column, new Closed<>(SOURCE_WORD, words, parse), meaning).optional();
  }

  private static Optional<FolderPattern> pattern(Cell cell) {
    try {
      return Optional.of(new FolderPattern(cell.text()));
    } catch (PatternSyntaxException e) {
      return cell.refuse(SOURCE_PATTERN.with(e.getDescription()));
    }
  }

  private static DeclaredSource read(Cells cells) {
    return new DeclaredSource(
        cells.place(),
        cells.get(FOLDER),
        cells.get(SUBJECT),
        cells.get(KIND),
        new ExpectedDelivery(
            cells.get(OWNER), cells.get(FIRST), cells.get(LAST), cells.get(RHYTHM)),
        cells.get(OVERLAP),
        new DeclaredWriting(
            cells.get(ENCODING), cells.get(DATES), cells.get(NUMBERS), cells.get(SEPARATOR)));
  }

  /** Of some rows of a file only their days can be said. */
  private static void checkSubject(Cells cells) {
    if (!cells.text(SUBJECT).isEmpty()) {
      Stream.of(KIND, OVERLAP, ENCODING, DATES, NUMBERS, SEPARATOR)
          .filter(column -> !cells.text(column).isEmpty())
          .forEach(column -> cells.error(SOURCE_SUBJECT, column));
    }
  }

  private static void checkDays(Cells cells) {
    Optional<LocalDate> first = cells.find(FIRST).flatMap(day -> day);
    Optional<LocalDate> last = cells.find(LAST).flatMap(day -> day);
    if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
      cells.error(SOURCE_DAYS.with(first.get()), LAST);
    }
  }

  /** No row stands behind a wider one. */
  private record Reached(List<Cells> rows) implements Check {

    @Override
    public void row(Cells cells) {
      Optional<FolderPattern> pattern = cells.find(FOLDER);
      if (pattern.isEmpty()) {
        return;
      }
      String subject = cells.text(SUBJECT);
      rows.stream()
          .filter(
              earlier -> earlier.text(SUBJECT).isEmpty() || earlier.text(SUBJECT).equals(subject))
          .filter(earlier -> earlier.get(FOLDER).covers(pattern.get()))
          .findFirst()
          .ifPresent(
              earlier ->
                  cells.warning(
                      SOURCE_UNREACHED.with(earlier.line(), earlier.get(FOLDER)), FOLDER));
      rows.add(cells);
    }
  }
}
