package dev.towerbook.intake.folder;

import dev.towerbook.intake.stored.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says whether a file that is not read looks like a delivery, by its name or by its first bytes: a
 * bill that waits in an archive must not be taken for a remark.
 */
public final class DataLook {

  private static final int BYTES_LOOKED_AT = 8 * 1024;
  private static final int ROWS_LOOKED_AT = 12;
  private static final int SEPARATORS_MIN = 2;
  private static final int NOT_TEXT_BELOW = ' ';

  private static final Pattern OTHER =
      Pattern.compile(
          ".*\\.(md|html|htm|pdf|png|jpg|jpeg|gif|svg|yaml|yml|log|sh|py|sql|eml|msg|doc|docx|pptx"
              + "|md5|sha1|sha256|sha512|crc|asc|sig|gitignore)"
              + "|(.*/)?(thumbs\\.db|\\.ds_store|desktop\\.ini|\\._[^/]*|~\\$[^/]*)"
              + "|(.*/)?__macosx/.*");
  private static final Pattern JSON_ROWS = Pattern.compile("(?s).*\\[\\s*\\{.*|\\s*\\{.*\\n\\{.*");

  private DataLook() {}

  /**
   * What a file looks like.
   *
   * @param what in words
   * @param cure how it can be delivered so that it is read
   */
  public record Look(String what, String cure) {}

  /**
   * What a file looks like, if it looks like data.
   *
   * @param name relative to the input folder
   * @throws IOException if the file cannot be read
   */
  public static Optional<Look> of(String name, Content content) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (isOther(lower)) {
      return Optional.empty();
    }
    byte[] start = start(content);
    if (start.length == 0) {
      return Optional.empty();
    }
    return DataKind.ofBytes(start, lower)
        .or(() -> DataKind.ofName(lower))
        .map(kind -> new Look(kind.what(), kind.cure()))
        .or(() -> rows(text(start)));
  }

  /**
   * True if a name says that nobody takes the file for a delivery: a remark, a picture, a trace.
   */
  public static boolean isOther(String name) {
    return OTHER.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * What a file is by its first bytes, if these are not those of text: a file that is named {@code
   * .csv} may be a workbook.
   */
  public static Optional<Look> binary(String name, Content content) throws IOException {
    return DataKind.ofBytes(start(content), name.toLowerCase(Locale.ROOT))
        .map(kind -> new Look(kind.what(), kind.cure()));
  }

  private static byte[] start(Content content) throws IOException {
    try (InputStream bytes = content.open()) {
      return bytes.readNBytes(BYTES_LOOKED_AT);
    }
  }

  /** Every byte is a character here, whatever the encoding: only separators are looked at. */
  private static String text(byte[] start) {
    boolean wide = start.length > 1 && (start[0] & 0xff) >= 0xfe && (start[1] & 0xff) >= 0xfe;
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    return new String(start, charset);
  }

  private static Optional<Look> rows(String text) {
    if (JSON_ROWS.matcher(text).matches()) {
      return Optional.of(
          new Look(
              "rows of JSON by its first bytes",
              "deliver one JSON object a line and name it .jsonl"));
    }
    if (text.chars().anyMatch(c -> c < NOT_TEXT_BELOW && !Character.isWhitespace(c))) {
      return Optional.empty();
    }
    // A line that the look cuts off has fewer cells than it seems.
    int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    String whole = text.length() < BYTES_LOOKED_AT / 2 || end < 0 ? text : text.substring(0, end);
    List<String> lines =
        whole.lines().filter(line -> !line.isBlank()).limit(ROWS_LOOKED_AT).toList();
    return isTable(lines)
        ? Optional.of(new Look("rows of cells by its first bytes", DataKind.NAME_IT))
        : Optional.empty();
  }

  /**
   * Rows that have the same number of separators, outside of quotes. Commas stand in every text, so
   * that all rows must agree; of the other marks half of them, since titles may stand above a
   * table.
   */
  private static boolean isTable(List<String> lines) {
    if (lines.size() < 2) {
      return false;
    }
    long[] commas = lines.stream().mapToLong(line -> count(line, ',')).distinct().toArray();
    if (commas.length == 1 && Arrays.stream(commas).allMatch(n -> n >= SEPARATORS_MIN)) {
      return true;
    }
    for (char separator : new char[] {';', '\t', '|'}) {
      Map<Long, Long> rows =
          lines.stream()
              .map(line -> count(line, separator))
              .filter(n -> n >= SEPARATORS_MIN)
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      if (rows.values().stream().anyMatch(n -> n >= 2 && 2 * n >= lines.size())) {
        return true;
      }
    }
    return false;
  }

  private static long count(String line, char separator) {
    boolean quoted = false;
    long count = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      count += !quoted && c == separator ? 1 : 0;
    }
    return count;
  }
}
