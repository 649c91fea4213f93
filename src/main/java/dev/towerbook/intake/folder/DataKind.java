package dev.towerbook.intake.folder;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A way to store data that is not read, and how the same data can be delivered. */
enum DataKind {
  OLD_WORKBOOK("an old Excel workbook", "xls|xlt|xlw", Cure.WORKBOOK, "\u00d0\u00cf\u0011\u00e0"),
  MACRO_WORKBOOK("an Excel workbook with macros", "xlsm|xltm", Cure.WORKBOOK),
  BINARY_WORKBOOK("a binary Excel workbook", "xlsb", Cure.WORKBOOK),
  OPEN_DOCUMENT("an OpenDocument workbook", "ods|fods|ots", Cure.WORKBOOK),
  OTHER_WORKBOOK("a workbook", "numbers|xlsx|xltx|et|gnumeric|slk|dif", Cure.WORKBOOK),
  BZIP2("a bzip2 file", "bz2|tbz2?", "unpack it (bunzip2) and " + Cure.DELIVER, "BZh"),
  ZSTANDARD(
      "a Zstandard file", "zst|zstd", "unpack it (zstd -d) and " + Cure.DELIVER, "(\u00b5/\u00fd"),
  XZ("an xz file", "xz|txz|lzma|lz", "unpack it (xz -d) and " + Cure.DELIVER, "\u00fd7zXZ", "LZIP"),
  LZ4("an lz4 file", "lz4", "unpack it (lz4 -d) and " + Cure.DELIVER, "\u0004\"M\u0018"),
  OTHER_PACKED(
      "a packed file", "br|z|sz|lzo|deflate|zlib", "unpack it and " + Cure.DELIVER, "\u001f\u009d"),
  SEVEN_ZIP("a 7z archive", "7z", "unpack it (7z x) and " + Cure.DELIVER, "7z\u00bc\u00af"),
  RAR("a rar archive", "rar", "unpack it (unrar x) and " + Cure.DELIVER, "Rar!"),
  TAR("a tar archive", "tar|tgz", "unpack it (tar -xf) and " + Cure.DELIVER),
  ZIP(
      "a zip archive or a workbook",
      "zip",
      "give it the ending of what it is, .zip or .xlsx",
      "PK\u0003\u0004",
      "PK\u0005\u0006"),
  GZIP("a gzip file", "gz", "name it after what it holds, like october.csv.gz", "\u001f\u008b"),
  PARQUET("Parquet", null, "give it a name that ends in .parquet", "PAR1"),
  AVRO("Avro", "avro", Cure.EXPORT, "Obj\u0001"),
  ORC("ORC", "orc", Cure.EXPORT, "ORC"),
  ARROW("Arrow", "arrow|feather|ipc", Cure.EXPORT, "ARROW1", "FEA1"),
  DATABASE("a database", "sqlite3?|mdb|accdb|dbf|db", Cure.EXPORT, "SQLite format 3"),
  STATISTICS(
      "a file of a statistics program", "sav|dta|sas7bdat|rds|rdata|pkl|hdf5|h5|pbix", Cure.EXPORT),
  XML("XML by its name", "xml|ofx|qif|mt940|sta|edi", Cure.EXPORT),
  TABLE("data by its name", "tsv|tab|psv|txv|csvx", Cure.TABLE),
  SET_ASIDE("data by its name", null, Cure.TABLE);

  /** What to do with a table that has another name. */
  static final String NAME_IT = Cure.TABLE;

  private static final Pattern COPY =
      Pattern.compile(".*\\.(csv|jsonl|ndjson|parquet|xlsx|zip)[^a-z].*");

  private final String what;
  private final Pattern name;
  private final String cure;
  private final Pattern mark;

  /** Long texts apart, since a constant cannot use those of its own class. */
  private static final class Cure {
    static final String DELIVER = "deliver what is in it, plain or as .csv.gz or .csv.zip";
    static final String EXPORT = "export it as CSV, JSON lines or Parquet";
    static final String WORKBOOK =
        "open it in a spreadsheet program and save it as an Excel workbook (.xlsx) without macros,"
            + " or as CSV (UTF-8)";
    static final String TABLE =
        "give it a name that ends in .csv; if it is not separated by commas, add the separator to"
            + " mappings/sources.csv";
  }

  DataKind(String what, @Nullable String endings, String cure, String... marks) {
    this.what = what;
    this.name = Pattern.compile(endings == null ? "(?!)" : ".*\\.(" + endings + ")");
    this.cure = cure;
    this.mark =
        Pattern.compile(
            marks.length == 0
                ? "(?!)"
                : Stream.of(marks).map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /**
   * The kind that has these first bytes, if they are those of one; a zip file may be many things.
   */
  static Optional<DataKind> ofBytes(byte[] start, String lowerName) {
    String first = new String(start, 0, Math.min(start.length, 16), StandardCharsets.ISO_8859_1);
    Optional<DataKind> found =
        Stream.of(values()).filter(kind -> kind.mark.matcher(first).lookingAt()).findFirst();
    return found.map(kind -> kind == ZIP ? ofName(lowerName).orElse(ZIP) : kind);
  }

  /** The kind that a name tells. */
  static Optional<DataKind> ofName(String lowerName) {
    return Stream.of(values())
        .filter(kind -> kind.name.matcher(lowerName).matches())
        .findFirst()
        .or(() -> COPY.matcher(lowerName).matches() ? Optional.of(SET_ASIDE) : Optional.empty());
  }

  String what() {
    return what;
  }

  String cure() {
    return cure;
  }
}
