package dev.towerbook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The bills of an input folder. */
final class BillFiles {

  private static final String GZIP = ".gz";
  private static final int BUFFER = 64 * 1024;

  private BillFiles() {}

  /** All bills, by name. */
  static List<Path> of(Path input) throws IOException {
    try (Stream<Path> files = Files.walk(input.resolve("bills"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static boolean isGzip(Path file) {
    return file.toString().endsWith(GZIP);
  }

  /** The text of a bill as bytes. */
  static InputStream open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return isGzip(file) ? new GZIPInputStream(bytes, BUFFER) : bytes;
  }

  /** Column names of a bill; the sample quotes none of them. */
  static List<String> header(Path file) throws IOException {
    StringBuilder line = new StringBuilder();
    try (InputStream text = open(file)) {
      for (int c = text.read(); c >= 0 && c != '\n'; c = text.read()) {
        line.append((char) c);
      }
    }
    return List.of(new String(bytes(line), StandardCharsets.UTF_8).split(",", -1));
  }

  private static byte[] bytes(StringBuilder latin) {
    return latin.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
