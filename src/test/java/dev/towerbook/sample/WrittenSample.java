package dev.towerbook.sample;

import dev.towerbook.sample.company.BillStyle;
import dev.towerbook.sample.company.SampleOrder;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A written sample, read by the plainest code there is and by none of the product's. */
public final class WrittenSample {

  private final Path folder;

  WrittenSample(Path folder) {
    this.folder = folder;
  }

  static WrittenSample write(Path folder, int scale, long seed) {
    SampleWriter.write(
        new SampleOrder(
            folder,
            new BillStyle(scale, 0, BillStyle.Tags.NARROW, BillStyle.Compression.OLD, true),
            seed,
            24),
        line -> {});
    return new WrittenSample(folder);
  }

  /** Text of every CSV file, inflated, by name in the folder. */
  SortedMap<String, String> texts() throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".md")) {
          texts.put(name, text(file));
        }
      }
    }
    return texts;
  }

  /** Text of one file. */
  String text(String name) throws IOException {
    String text = texts().get(name);
    if (text == null) {
      throw new IOException("no file " + name);
    }
    return text;
  }

  private static String text(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Sums of a money column by folder and month, rows that are wrong on purpose left out. */
  Map<String, BigDecimal> sums(String column) throws IOException {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (Map.Entry<String, String> file : texts().entrySet()) {
      String name = file.getKey();
      if (name.startsWith("bills/")) {
        add(rows(file.getValue()), column, name.substring(0, name.lastIndexOf('/') + 1), sums);
      }
    }
    sums.replaceAll((month, sum) -> sum.stripTrailingZeros());
    return sums;
  }

  private static void add(
      List<List<String>> rows, String column, String folder, Map<String, BigDecimal> sums) {
    List<String> header = rows.get(0);
    int money = header.indexOf(column);
    int period = header.indexOf("BillingPeriodStart");
    for (List<String> row : rows.subList(1, rows.size())) {
      boolean readable = row.size() == header.size() && !row.get(money).startsWith("$");
      if (readable && !row.get(period).isEmpty()) {
        String month = folder + row.get(period).substring(0, "2026-10".length());
        sums.merge(month, new BigDecimal(row.get(money)), BigDecimal::add);
      }
    }
  }

  /** Rows of a CSV text whose cells hold no line ends. */
  public static List<List<String>> rows(String text) {
    return text.lines().filter(line -> !line.startsWith("#")).map(WrittenSample::cells).toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
