package dev.towerbook.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows of plain CSV files: cells by the name of their column, quotes undone. */
public final class Rows {

  private Rows() {}

  /** The rows of a shelf file, without its remarks; none if there is no such file. */
  public static List<Line> shelf(Path file) {
    return Files.exists(file)
        ? of(lines(file).stream().filter(line -> !line.startsWith("#")).toList())
        : List.of();
  }

  /** The rows of all files below a folder of the input, by name of their file. */
  static List<Line> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .flatMap(file -> of(lines(file)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Line> of(List<String> lines) {
    List<String> header = cells(lines.getFirst());
    List<Line> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
      }
      rows.add(new Line(row));
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        // The second quote of a doubled one opens again what the first has closed.
        boolean doubled = !quoted && !cell.isEmpty();
        quoted = !quoted;
        cell.append(doubled ? "\"" : "");
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
