package dev.towerbook.intake.stored;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * Inflates the pages of Parquet files. parquet-java would look for Hadoop's codecs; these four are
 * what the providers write.
 */
final class PageCodecs implements CompressionCodecFactory {

  /** A page is a few MB; a damaged header may state anything. */
  private static final int PAGE_BYTES_MAX = 128 << 20;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("Parquet files are not written");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> new Pages((stored, size) -> stored);
      case SNAPPY -> new Pages(PageCodecs::snappy);
      case GZIP -> new Pages(PageCodecs::gzip);
      case ZSTD -> new Pages((stored, size) -> Zstd.decompress(stored, size));
      default -> throw new UnknownCodec(codec);
    };
  }

  @Override
  public void release() {}

  private static byte[] snappy(byte[] stored, int size) throws IOException {
    if (Snappy.uncompressedLength(stored) != size) {
      throw new IOException("a page does not have the length that it states");
    }
    return Snappy.uncompress(stored);
  }

  private static byte[] gzip(byte[] stored, int size) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(stored))) {
      byte[] page = gzip.readNBytes(size);
      // The check sum is looked at only when the end is read.
      if (gzip.read() >= 0) {
        throw new IOException("a page is longer than it states");
      }
      return page;
    }
  }

  /** A codec that is not read. */
  static final class UnknownCodec extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownCodec(CompressionCodecName codec) {
      super(codec.name());
    }
  }

  /** Inflates one page. */
  private interface Codec {
    byte[] inflate(byte[] stored, int size) throws IOException;
  }

  private record Pages(Codec codec) implements BytesInputDecompressor {

    @Override
    public BytesInput decompress(BytesInput stored, int size) throws IOException {
      return BytesInput.from(inflate(stored.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer stored, int storedSize, ByteBuffer target, int size)
        throws IOException {
      byte[] bytes = new byte[storedSize];
      stored.get(bytes);
      target.put(inflate(bytes, size));
    }

    private byte[] inflate(byte[] stored, int size) throws IOException {
      if (size < 0 || size > PAGE_BYTES_MAX) {
        throw new IOException("a page states a length of " + size + " bytes");
      }
      byte[] page = codec.inflate(stored, size);
      if (page.length != size) {
        throw new IOException("a page is shorter than it states");
      }
      return page;
    }

    @Override
    public void release() {}
  }
}
