package dev.towerbook.intake;

import dev.towerbook.intake.declared.DateSequence;
import dev.towerbook.intake.declared.DeclaredSource;
import dev.towerbook.intake.declared.DeclaredWriting;
import dev.towerbook.intake.declared.Separator;
import dev.towerbook.intake.declared.TextEncoding;
import dev.towerbook.intake.recipe.NativeColumn;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.CsvText;
import dev.towerbook.intake.stored.CsvWriting;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import dev.towerbook.table.bytes.GzipDamaged;
import dev.towerbook.table.bytes.StoredDamaged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as the shelf declares it: what is declared beats what would be detected, and one note says
 * where the two differ. Not thread-safe.
 */
final class AsDeclared {

  /** A hint to Excel, not a row. */
  private static final Pattern HINT =
      Pattern.compile("^\ufeff?(?i:sep)=([,;|\t])\r?\n", Pattern.DOTALL);

  private static final int HINT_BYTES = 16;
  private static final List<String> COSTS =
      List.of("BilledCost", "EffectiveCost", "ListCost", "ContractedCost");

  private final DeclaredSource declared;
  private final String name;
  private final ProblemLog log;
  private final List<String> differences = new ArrayList<>();

  AsDeclared(DeclaredSource declared, String name, ProblemLog log) {
    this.declared = declared;
    this.name = name;
    this.log = log;
  }

  private String row() {
    return declared.place().toString();
  }

  /** The bytes with their encoding and separator. */
  SourceFile.Bytes bytes(Content content, SourceFile.Bytes stored) throws IOException {
    if (stored.as().isConverted()) {
      return stored;
    }
    DeclaredWriting writing = declared.writing();
    Optional<Character> hint = hint(content, stored);
    char separator =
        writing.separator().map(Separator::mark).or(() -> hint).orElse(Separator.COMMA.mark());
    TextEncoding encoding = writing.encoding().orElse(TextEncoding.UTF_8);
    writing
        .encoding()
        .filter(other -> other != TextEncoding.UTF_8)
        .ifPresent(other -> differs("encoding " + other.word(), TextEncoding.UTF_8.word()));
    writing
        .separator()
        .filter(other -> other != Separator.COMMA)
        .ifPresent(other -> differs("separator " + other.word(), Separator.COMMA.word()));
    String where = writing.equals(DeclaredWriting.NONE) ? "" : row();
    return stored.written(
        new CsvWriting(encoding.charset(), separator, Set.of(), hint.isPresent(), where));
  }

  /** What the first line says of the separator, if it says so. */
  private static Optional<Character> hint(Content content, SourceFile.Bytes stored)
      throws IOException {
    try (InputStream text = CsvText.open(content, stored.as().isGzip(), CsvWriting.USUAL)) {
      byte[] start = text.readNBytes(HINT_BYTES);
      Matcher hint = HINT.matcher(new String(start, StandardCharsets.UTF_8));
      return hint.find() ? Optional.of(hint.group(1).charAt(0)) : Optional.empty();
    } catch (GzipDamaged | StoredDamaged damaged) {
      // The reader of the header says what is wrong.
      return Optional.empty();
    }
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
        "INPUT-SEPARATOR",
        Place.line(name, header.lines()),
        "the first row has no " + separator.get().word() + ", which " + row() + " declares" + other,
        "",
        "correct separator in sources.csv, or save the file so");
    return false;
  }

  /** The layout as this file uses it; empty if it holds another kind of data than declared. */
  Optional<SourceFormat> format(SourceFormat known) {
    if (declared.kind().filter(kind -> kind != known.kind()).isPresent()) {
      log.error(
          "INPUT-KIND",
          Place.file(name),
          row()
              + " declares kind "
              + declared.kind().get().word()
              + ", but the columns are those of format "
              + known.id()
              + ", kind "
              + known.kind().word(),
          "",
          "correct the kind in sources.csv, or put the file into another folder");
      return Optional.empty();
    }
    Optional<NumberStyle> numbers = declared.writing().numbers();
    boolean bill = known.kind() == SourceKind.BILL;
    if (bill && numbers.filter(style -> style == NumberStyle.CLOCK).isPresent()) {
      log.error(
          "INPUT-NUMBERS",
          Place.file(name),
          row() + " declares numbers clock, but a bill has amounts, no hours",
          NumberStyle.CLOCK.word(),
          "write plain, money-text or comma in sources.csv");
      return Optional.empty();
    }
    SourceFormat.Writing own = known.writing();
    numbers
        .filter(style -> style != own.numbers())
        .ifPresent(style -> differs("numbers " + style.word(), own.numbers().word()));
    DatePatterns dates =
        declared.writing().dates().map(order -> dates(order, own)).orElse(own.dates());
    // The decimal comma of a bill is turned into a point on the way, see CsvWriting.
    NumberStyle style =
        numbers
            .map(of -> bill && of == NumberStyle.COMMA ? NumberStyle.PLAIN : of)
            .orElse(own.numbers());
    return Optional.of(known.written(new SourceFormat.Writing(dates, style), numbers));
  }

  private DatePatterns dates(DateSequence order, SourceFormat.Writing own) {
    boolean declared = !own.dates().byFile();
    differs(
        "date order " + order.word(),
        declared ? String.join(" or ", own.dates().patterns()) : "what each file shows");
    return DatePatterns.of(order);
  }

  /** The bytes of a bill with a decimal comma, if that is declared. */
  Optional<SourceFile.Bytes> withDecimalComma(
      SourceFile.Bytes bytes, SourceFormat format, SourceHeader header) {
    boolean comma = declared.writing().numbers().equals(Optional.of(NumberStyle.COMMA));
    if (!comma || format.kind() != SourceKind.BILL || bytes.as().isConverted()) {
      return Optional.empty();
    }
    Set<Integer> columns = new TreeSet<>();
    for (String cost : COSTS) {
      format
          .translation()
          .flatMap(of -> Optional.ofNullable(of.fields().get(cost)))
          .map(recipe -> recipe.inputs().stream().map(NativeColumn::id).toList())
          .orElse(List.of(cost))
          .forEach(field -> format.position(field, header.columns()).ifPresent(columns::add));
    }
    return Optional.of(bytes.written(bytes.csv().withDecimalComma(columns)));
  }

  /** Notes once what is declared and what would have been detected. */
  void tell() {
    if (!differences.isEmpty()) {
      log.add(
          new Problem(
              "INPUT-DECLARED",
              Severity.NOTE,
              Place.file(name),
              "is read as " + row() + " declares: " + String.join(", ", differences),
              "",
              "nothing to do if that is so"));
    }
  }
}
