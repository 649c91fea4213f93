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
  },
  SHEET(".xlsx") {
    @Override
    void store(byte[] csv, OutputStream out) {
      throw new IllegalStateException("a sheet has no separators");
    }

    @Override
    Typing typing(Random random) {
      return Typing.any(random);
    }

    @Override
    byte[] bytes(Content content, Random random) {
      return SheetWriter.workbook(content.rows(), random);
    }
  };

  private final String ending;

  Storage(String ending) {
    this.ending = ending;
  }

  static Storage any(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> random.nextBoolean() ? GZIP : ZIP;
      case 1, 2 -> SHEET;
      default -> CSV;
    };
  }

  /** What the name of such a file ends with. */
  String ending() {
    return ending;
  }

  /** Which cells it keeps as something else than text. */
  Typing typing(Random random) {
    return Typing.none(random);
  }

  /** The bytes of a file of these rows, of which the first is the header. */
  byte[] bytes(Content content, Random random) throws IOException {
    List<List<String>> texts =
        content.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store(content.style().csv(texts), bytes);
    return bytes.toByteArray();
  }

  abstract void store(byte[] csv, OutputStream out) throws IOException;
}
