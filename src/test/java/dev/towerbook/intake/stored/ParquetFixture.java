package dev.towerbook.intake.stored;

import static java.util.Objects.requireNonNull;

import com.github.luben.zstd.Zstd;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.towerbook.table.TextFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.GroupWriter;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;

/** Writes Parquet files as providers do, for tests. */
public final class ParquetFixture {

  private ParquetFixture() {}

  /** How a file is written. */
  public record Writing(CompressionCodecName codec, int rowsPerGroup) {

    /** As most providers do. */
    public static final Writing SNAPPY = new Writing(CompressionCodecName.SNAPPY, 1_000_000);
  }

  /** A CSV file as texts; an empty cell is null. */
  public static void ofCsv(Path csv, Path parquet, Writing writing) {
    try (Reader text = TextFile.reader(csv);
        CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
      List<String> header = new ArrayList<>();
      List<Group> groups = new ArrayList<>();
      MessageType schema = new MessageType("none");
      for (CsvRecord row : rows) {
        if (header.isEmpty()) {
          header.addAll(row.getFields());
          schema = texts(header);
          continue;
        }
        Group group = new SimpleGroup(schema);
        for (int i = 0; i < row.getFieldCount(); i++) {
          if (!row.getField(i).isEmpty()) {
            group.add(i, row.getField(i));
          }
        }
        groups.add(group);
      }
      write(parquet, schema, writing, groups);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageType texts(List<String> header) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    header.forEach(
        name ->
            schema
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name));
    return schema.named("bill");
  }

  /** Writes a file. */
  public static void write(Path file, MessageType schema, Writing writing, List<Group> rows) {
    try {
      Files.deleteIfExists(file);
      try (ParquetWriter<Group> writer =
          new Builder(new LocalOutputFile(file), schema)
              .withConf(new PlainParquetConfiguration())
              .withCodecFactory(new Deflating())
              .withCompressionCodec(writing.codec())
              .withRowGroupRowCountLimit(writing.rowsPerGroup())
              .build()) {
        for (Group row : rows) {
          writer.write(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Builder extends ParquetWriter.Builder<Group, Builder> {
    private final MessageType schema;

    Builder(OutputFile file, MessageType schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Group> getWriteSupport(org.apache.hadoop.conf.Configuration conf) {
      return new Groups(schema);
    }

    @Override
    protected WriteSupport<Group> getWriteSupport(ParquetConfiguration conf) {
      return new Groups(schema);
    }
  }

  private static final class Groups extends WriteSupport<Group> {
    private final MessageType schema;
    private @Nullable RecordConsumer consumer;

    Groups(MessageType schema) {
      this.schema = schema;
    }

    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(org.apache.hadoop.conf.Configuration conf) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration conf) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer records) {
      consumer = records;
    }

    @Override
    public void write(Group row) {
      new GroupWriter(requireNonNull(consumer), schema).write(row);
    }
  }

  /** Deflates pages; the product itself inflates only. */
  private static final class Deflating implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      return new Pages(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public void release() {}
  }

  private record Pages(CompressionCodecName codec)
      implements CompressionCodecFactory.BytesInputCompressor {

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
      byte[] bytes = page.toInputStream().readAllBytes();
      return BytesInput.from(
          switch (codec) {
            case SNAPPY -> Snappy.compress(bytes);
            case ZSTD -> Zstd.compress(bytes);
            case GZIP -> gzip(bytes);
            default -> bytes;
          });
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      }
      return out.toByteArray();
    }

    @Override
    public CompressionCodecName getCodecName() {
      return codec;
    }

    @Override
    public void release() {}
  }
}
