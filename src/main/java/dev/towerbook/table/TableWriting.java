package dev.towerbook.table;

import dev.towerbook.table.written.CsvStart;
import dev.towerbook.table.written.OtherWriting;
import dev.towerbook.table.written.RewrittenCsv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How a table is written that a spreadsheet has saved: recognised by its first bytes and its
 * header.
 *
 * @param utf16 true if letters have two bytes each
 * @param separator between its cells
 * @param hint true if its first line names the separator
 */
record TableWriting(boolean utf16, char separator, boolean hint) {

  private static final TableWriting USUAL = new TableWriting(false, ',', false);
  private static final int HEADER_BYTES_MAX = 256 * 1024;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  /** Looks at a table; {@code known} are its columns. */
  static TableWriting of(Path file, Set<String> required, Predicate<String> known)
      throws IOException {
    byte[] start;
    try (InputStream text = TextFile.open(file)) {
      start = text.readNBytes(HEADER_BYTES_MAX);
    }
    CsvStart said =
        CsvStart.of(Arrays.copyOf(start, Math.min(start.length, CsvStart.BYTES)), Optional.empty());
    String text = new String(start, said.charset(start));
    char separator = said.hint().orElseGet(() -> separator(header(text), required, known));
    TableWriting reported = new TableWriting(said.utf16(), separator, said.hint().isPresent());
    return reported.equals(USUAL) ? USUAL : reported;
  }

  /** The first line that is no remark. */
  private static String header(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.replace("\"", "").startsWith("#"))
        .findFirst()
        .orElse("");
  }

  private static char separator(String header, Set<String> required, Predicate<String> known) {
    char best = ',';
    long most = 0;
    for (char mark : SEPARATORS) {
      List<String> cells = cells(header, mark);
      long familiar = cells.stream().filter(known).count();
      if (familiar == cells.size() && cells.containsAll(required)) {
        return mark;
      }
      if (familiar > most && cells.size() > 1) {
        most = familiar;
        best = mark;
      }
    }
    return best;
  }

  private static List<String> cells(String header, char mark) {
    return Arrays.stream(header.split(Pattern.quote(String.valueOf(mark)), -1))
        .map(cell -> cell.replace("\"", "").strip())
        .toList();
  }

  boolean isUsual() {
    return equals(USUAL);
  }

  /** In words, for a person. */
  String inWords() {
    List<String> words = new ArrayList<>();
    if (utf16) {
      words.add("saved as UTF-16");
    }
    if (separator != ',') {
      words.add("separated by " + CsvStart.inWords(separator) + "s");
    }
    if (hint) {
      words.add("its first line names the separator");
    }
    return String.join(", ", words);
  }

  /** The table as UTF-8 with commas. */
  InputStream open(Path file) throws IOException {
    Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new RewrittenCsv(
        TextFile.open(file),
        new OtherWriting(
            charset,
            separator,
            Set.of(),
            UnaryOperator.identity(),
            "",
            (cause, cure) -> new IOException(cause)));
  }
}
