package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.Conversion.Flattened;
import dev.towerbook.table.bytes.StoredDamaged;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/** Opens Parquet files and says in words why one cannot be read. */
final class ParquetFile {

  private static final int MAGIC_BYTES = 4;
  private static final String AGAIN = "deliver the file again, whole";

  private ParquetFile() {}

  /** What reads a file, to be closed by the caller. */
  static ParquetFileReader open(Path file) throws IOException {
    checkEnd(file);
    try {
      return new ParquetFileReader(
          new LocalInputFile(file),
          ParquetReadOptions.builder(new PlainParquetConfiguration())
              .withCodecFactory(new PageCodecs())
              .usePageChecksumVerification()
              .build());
    } catch (IOException | RuntimeException | LinkageError e) {
      throw damaged(e);
    }
  }

  /** A Parquet file ends with the same four letters, others if it is encrypted as a whole. */
  private static void checkEnd(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[MAGIC_BYTES];
      if (bytes.length() >= MAGIC_BYTES) {
        bytes.seek(bytes.length() - MAGIC_BYTES);
        bytes.readFully(end);
      }
      switch (new String(end, StandardCharsets.US_ASCII)) {
        case "PAR1" -> {}
        case "PARE" -> throw encrypted();
        default -> throw new StoredDamaged("is not a Parquet file, or is truncated", AGAIN);
      }
    }
  }

  private static StoredDamaged encrypted() {
    return new StoredDamaged(
        "the Parquet file is encrypted", "deliver it without Parquet's own encryption");
  }

  /** Rows of a file by what it states. */
  static long rows(Path file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getRecordCount();
    }
  }

  static List<String> columns(Path file, Flattened flattened) throws IOException {
    List<String> columns = new ArrayList<>();
    try (ParquetFileReader reader = open(file)) {
      names(reader.getFileMetaData().getSchema(), "", flattened, columns);
    }
    return List.copyOf(columns);
  }

  private static void names(
      GroupType group, String above, Flattened flattened, List<String> columns) {
    for (Type field : group.getFields()) {
      String path = above + field.getName().strip();
      if (isFlattened(field, path, flattened)) {
        names(field.asGroupType(), path + Flattened.DOT, flattened, columns);
      } else {
        columns.add(path);
      }
    }
  }

  /** True if a field has a column for each of its members: a plain object, neither list nor map. */
  static boolean isFlattened(Type field, String path, Flattened flattened) {
    return !field.isPrimitive()
        && !field.isRepetition(Type.Repetition.REPEATED)
        && field.getLogicalTypeAnnotation() == null
        && flattened.holds(path);
  }

  /** What has gone wrong, for a person. */
  static StoredDamaged damaged(Throwable e) {
    return switch (e) {
      case StoredDamaged reported -> reported;
      case ParquetCryptoRuntimeException crypto -> encrypted();
      case PageCodecs.UnknownCodec codec ->
          new StoredDamaged(
              "the Parquet file is compressed with " + codec.getMessage() + ", which is not read",
              "export it with Snappy, gzip, Zstandard or uncompressed");
      case LinkageError library ->
          new StoredDamaged(
              "the library that inflates Parquet pages cannot be loaded: " + library.getMessage(),
              "set TOWERBOOK_OPTS=-Djava.io.tmpdir= to a folder from which programs may run");
      default -> new StoredDamaged("the Parquet file is damaged or was cut: " + first(e), AGAIN);
    };
  }

  private static String first(Throwable e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return message.isEmpty() ? e.getClass().getSimpleName() : message;
  }
}
