package dev.towerbook.intake.style;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How the rows of a styled file are stored; another way joins as another constant. */
enum Storage {
  CSV(".csv") {
    @Override
    void store(byte[] csv, OutputStream out) throws IOException {
      out.write(csv);
    }
  },
  GZIP(".csv.gz") {
    @Override
    void store(byte[] csv, OutputStream out) throws IOException {
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(csv);
      }
    }
  },
  ZIP(".csv.zip") {
    @Override
    void store(byte[] csv, OutputStream out) throws IOException {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("rows.csv"));
        zip.write(csv);
        zip.closeEntry();
      }
    }
  };

  private final String ending;

  Storage(String ending) {
    this.ending = ending;
  }

  static Storage any(Random random) {
    return random.nextInt(4) > 0 ? CSV : List.of(values()).get(random.nextInt(values().length));
  }

  /** What the name of such a file ends with. */
  String ending() {
    return ending;
  }

  /** The bytes of a file of these rows, of which the first is the header. */
  byte[] bytes(List<List<String>> rows, Style style) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store(style.csv(rows), bytes);
    return bytes.toByteArray();
  }

  abstract void store(byte[] csv, OutputStream out) throws IOException;
}
