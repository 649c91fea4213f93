package dev.towerbook.intake.folder;

import static dev.towerbook.intake.problem.InputProblem.INPUT_DECLARED;
import static dev.towerbook.intake.problem.InputProblem.INPUT_KIND;
import static dev.towerbook.intake.problem.InputProblem.INPUT_NUMBERS_CLOCK;
import static dev.towerbook.intake.problem.InputProblem.INPUT_SEPARATOR;
import static dev.towerbook.intake.problem.InputProblem.INPUT_WRITTEN;

import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.declared.DateSequence;
import dev.towerbook.intake.declared.DeclaredSource;
import dev.towerbook.intake.declared.DeclaredWriting;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.declared.Separator;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.declared.TextEncoding;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.format.SourceHeader;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.CsvText;
import dev.towerbook.intake.stored.CsvWriting;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.bytes.GzipDamaged;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.written.CsvStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file as the shelf declares it: what is declared beats what would be detected, and one note says
 * where the two differ. Not thread-safe.
 */
final class AsDeclared {

  private final DeclaredSource declared;
  private final String name;
  private final ProblemLog log;
  private final List<String> differences = new ArrayList<>();
  private final List<String> reported = new ArrayList<>();
  private boolean isSeparatorOpen = true;

  AsDeclared(DeclaredSource declared, String name, ProblemLog log) {
    this.declared = declared;
    this.name = name;
    this.log = log;
  }

  private String row() {
    return declared.place().toString();
  }

  /** The bytes with their encoding and separator, as declared or as they begin. */
  SourceFile.Bytes bytes(Content content, SourceFile.Bytes stored) throws IOException {
    if (stored.as().isConverted()) {
      return stored;
    }
    DeclaredWriting writing = declared.writing();
    CsvStart start = start(content, stored);
    boolean utf16 = start.utf16() && writing.encoding().isEmpty();
    char separator =
        writing.separator().map(Separator::mark).or(start::hint).orElse(Separator.COMMA.mark());
    TextEncoding encoding =
        writing.encoding().orElse(utf16 ? TextEncoding.UTF_16 : TextEncoding.UTF_8);
    writing
        .encoding()
        .filter(other -> other != TextEncoding.UTF_8)
        .ifPresent(other -> differs("encoding " + other.word(), TextEncoding.UTF_8.word()));
    writing
        .separator()
        .filter(other -> other != Separator.COMMA)
        .ifPresent(other -> differs("separator " + other.word(), Separator.COMMA.word()));
    if (utf16) {
      reported.add("saved as UTF-16");
    }
    start
        .hint()
        .filter(mark -> writing.separator().isEmpty())
        .ifPresent(
            mark -> reported.add("its first line says sep=" + (mark == '\t' ? "tab" : mark)));
    isSeparatorOpen = writing.separator().isEmpty() && start.hint().isEmpty();
    String where = writing.equals(DeclaredWriting.NONE) ? "" : row();
    return stored.written(
        new CsvWriting(encoding.charset(), separator, Set.of(), start.hint().isPresent(), where));
  }

  private CsvStart start(Content content, SourceFile.Bytes stored) throws IOException {
    try (InputStream bytes = CsvText.open(content, stored.as().isGzip(), CsvWriting.USUAL)) {
      Optional<Charset> charset = declared.writing().encoding().map(TextEncoding::charset);
      return CsvStart.of(bytes.readNBytes(CsvStart.BYTES), charset);
    } catch (GzipDamaged | StoredDamaged damaged) {
      // The reader of the header says what is wrong.
      return CsvStart.USUAL;
    }
  }

  /** True if neither the shelf nor the file's first line names the separator. */
  boolean isSeparatorOpen() {
    return isSeparatorOpen;
  }

  /** Notes how the file is written, as it shows itself. */
  void reported(String what) {
    reported.add(what);
  }

  /** How the file is written otherwise than usual, as it shows itself; empty if it is usual. */
  String reported() {
    return String.join(", ", reported);
  }

  /** The style of numbers that is declared, if one is. */
  Optional<NumberStyle> numbers() {
    return declared.writing().numbers();
  }

  private void differs(String what, String otherwise) {
    differences.add(what + " instead of " + otherwise);
  }

  /** True if the first row is separated as declared. */
  boolean fits(SourceHeader header, SourceFile.Bytes bytes) {
    Optional<Separator> separator = declared.writing().separator();
    boolean single = header.columns().size() == 1;
    if (separator.isEmpty() || !single || bytes.as().isConverted()) {
      return true;
    }
    String cell = header.columns().getFirst();
    String other =
        Separator.in(cell).map(mark -> "; it has the mark of separator " + mark.word()).orElse("");
    log.error(
        INPUT_SEPARATOR.with(separator.get().word(), row(), other),
        SourceLocation.line(name, header.lines()));
    return false;
  }

  /** The layout as this file uses it; empty if it holds another kind of data than declared. */
  Optional<SourceFormat> format(SourceFormat known) {
    if (declared.kind().filter(kind -> kind != known.kind()).isPresent()) {
      log.error(
          INPUT_KIND.with(row(), declared.kind().get().word(), known.id(), known.kind().word()),
          SourceLocation.file(name));
      return Optional.empty();
    }
    Optional<NumberStyle> numbers = declared.writing().numbers();
    boolean bill = known.kind() == SourceKind.BILL;
    if (bill && numbers.filter(style -> style == NumberStyle.CLOCK).isPresent()) {
      log.error(
          INPUT_NUMBERS_CLOCK.with(row()), SourceLocation.file(name), NumberStyle.CLOCK.word());
      return Optional.empty();
    }
    SourceFormat.Writing own = known.writing();
    numbers
        .filter(style -> style != own.numbers())
        .ifPresent(style -> differs("numbers " + style.word(), own.numbers().word()));
    DatePatterns dates =
        declared.writing().dates().map(order -> dates(order, own)).orElse(own.dates());
    NumberStyle style = numbers.orElse(own.numbers());
    return Optional.of(known.written(new SourceFormat.Writing(dates, style), numbers));
  }

  private DatePatterns dates(DateSequence order, SourceFormat.Writing own) {
    boolean declared = !own.dates().byFile();
    differs(
        "date order " + order.word(),
        declared ? String.join(" or ", own.dates().patterns()) : "what each file shows");
    return DatePatterns.of(order);
  }

  /** Notes once what is declared and what would have been detected, and what the file shows. */
  void report() {
    if (!reported.isEmpty()) {
      log.note(INPUT_WRITTEN.with(reported()), SourceLocation.file(name));
    }
    if (!differences.isEmpty()) {
      log.note(
          INPUT_DECLARED.with(row(), String.join(", ", differences)), SourceLocation.file(name));
    }
  }
}
