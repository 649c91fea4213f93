package dev.towerbook.intake.stored;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether a file that is not read looks like a delivery, by its name or by its first bytes: a
 * bill that waits in an archive must not be taken for a remark.
 */
public final class DataLook {

  private static final int BYTES_LOOKED_AT = 8 * 1024;
  private static final int ROWS_LOOKED_AT = 5;
  private static final int SEPARATORS_MIN = 2;
  private static final int NOT_TEXT_BELOW = ' ';

  private static final Pattern DATA =
      Pattern.compile(
          ".*\\.(xls|xlsx|xlsm|xlsb|ods|numbers|zip|7z|rar|tar|tgz|gz|bz2|xz|zst|lz4|br|tsv|tab|psv"
              + "|avro|orc|xml)|.*\\.(csv|jsonl|ndjson|parquet)[^a-z].*");
  private static final Pattern OTHER =
      Pattern.compile(
          ".*\\.(md|html|htm|pdf|png|jpg|jpeg|gif|svg|yaml|yml|log|sh|py|sql|eml|msg|doc|docx|pptx"
              + "|md5|sha1|sha256|sha512|crc|asc|sig|gitignore)"
              + "|(.*/)?(thumbs\\.db|\\.ds_store|desktop\\.ini|\\._[^/]*|~\\$[^/]*)");
  private static final Pattern JSON_ROWS = Pattern.compile("(?s).*\\[\\s*\\{.*|\\s*\\{.*\\n\\{.*");

  private static final Map<String, String> FIRST_BYTES =
      Map.of(
          "PK\u0003\u0004", "a zip archive or a workbook",
          "\u001f\u008b", "a gzip file",
          "PAR1", "Parquet",
          "(\u00b5/\u00fd", "a Zstandard file",
          "BZh", "a bzip2 file",
          "\u00fd7zXZ", "an xz file",
          "7z\u00bc\u00af", "a 7z archive",
          "\u00d0\u00cf\u0011\u00e0", "an old workbook",
          "Obj\u0001", "Avro",
          "ORC", "ORC");

  private DataLook() {}

  /**
   * What a file looks like, in words, if it looks like data.
   *
   * @param name relative to the input folder
   * @throws IOException if the file cannot be read
   */
  public static Optional<String> of(String name, Path file) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (OTHER.matcher(lower).matches() || Files.size(file) == 0) {
      return Optional.empty();
    }
    byte[] start = start(file);
    Optional<String> known = firstBytes(start);
    if (known.isPresent()) {
      return known;
    }
    if (DATA.matcher(lower).matches()) {
      return Optional.of("data by its name");
    }
    return rows(text(start));
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(BYTES_LOOKED_AT);
    }
  }

  private static Optional<String> firstBytes(byte[] start) {
    String first = new String(start, 0, Math.min(start.length, 8), StandardCharsets.ISO_8859_1);
    return FIRST_BYTES.entrySet().stream()
        .filter(known -> first.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Every byte is a character here, whatever the encoding: only separators are looked at. */
  private static String text(byte[] start) {
    boolean wide = start.length > 1 && (start[0] & 0xff) >= 0xfe && (start[1] & 0xff) >= 0xfe;
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    return new String(start, charset);
  }

  private static Optional<String> rows(String text) {
    if (JSON_ROWS.matcher(text).matches()) {
      return Optional.of("rows of JSON by its first bytes");
    }
    if (text.chars().anyMatch(c -> c < NOT_TEXT_BELOW && !Character.isWhitespace(c))) {
      return Optional.empty();
    }
    // A line that the look cuts off has fewer cells than it seems.
    int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    String whole = text.length() < BYTES_LOOKED_AT / 2 || end < 0 ? text : text.substring(0, end);
    List<String> lines =
        whole.lines().filter(line -> !line.isBlank()).limit(ROWS_LOOKED_AT).toList();
    return isTable(lines) ? Optional.of("rows of cells by its first bytes") : Optional.empty();
  }

  /** Rows that have the same number of separators, outside of quotes. */
  private static boolean isTable(List<String> lines) {
    if (lines.size() < 2) {
      return false;
    }
    for (char separator : new char[] {',', ';', '\t', '|'}) {
      long[] counts = lines.stream().mapToLong(line -> count(line, separator)).distinct().toArray();
      if (counts.length == 1 && Arrays.stream(counts).allMatch(n -> n >= SEPARATORS_MIN)) {
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
