package dev.towerbook.sample;

import dev.towerbook.sample.company.BillStyle;
import dev.towerbook.sample.company.LineBuffer;
import dev.towerbook.sample.company.PastCompany;
import dev.towerbook.sample.company.SampleCompany;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.zip.GZIPOutputStream;

/**
 * Opens the files of an input folder. A gzip file of Java carries no time, so its bytes depend on
 * its text alone.
 */
final class SampleFolder {

  private static final String PLAIN = ".csv";
  private static final String COMPRESSED = ".csv.gz";

  private final Path folder;
  private final BillStyle.Compression compression;

  SampleFolder(Path folder, BillStyle.Compression compression) {
    this.folder = folder;
    this.compression = compression;
  }

  /** A monthly file; its other form, left by an earlier order, is removed. */
  LineBuffer monthly(String kind, YearMonth month) throws IOException {
    return file(kind + "/" + month, isCompressed(month));
  }

  /** The file of all older months. */
  LineBuffer past(String kind) throws IOException {
    return file(kind + "/" + PastCompany.NAME, compression != BillStyle.Compression.NONE);
  }

  private LineBuffer file(String name, boolean compressed) throws IOException {
    Files.deleteIfExists(folder.resolve(name + (compressed ? PLAIN : COMPRESSED)));
    OutputStream bytes = create(name + (compressed ? COMPRESSED : PLAIN));
    return new LineBuffer(compressed ? new GZIPOutputStream(bytes, 64 * 1024) : bytes);
  }

  private boolean isCompressed(YearMonth month) {
    return switch (compression) {
      case NONE -> false;
      case OLD -> !month.equals(SampleCompany.NEWEST);
      case ALL -> true;
    };
  }

  /** A file that is never compressed. */
  LineBuffer plain(String name) throws IOException {
    return new LineBuffer(create(name));
  }

  private OutputStream create(String name) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.newOutputStream(file);
  }
}
