package dev.towerbook.sample;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the facts of the company: CSV files that travel with the classes. */
final class StoryFile {

  private StoryFile() {}

  /**
   * All rows of a file.
   *
   * @throws IllegalStateException if the file is missing or wrong: it is ours, not the user's
   */
  static <T> List<T> rows(String name, Function<Row, T> reader) {
    InputStream bytes = StoryFile.class.getResourceAsStream(name);
    if (bytes == null) {
      throw new IllegalStateException("the jar lacks " + name);
    }
    ProblemLog log = new ProblemLog();
    List<T> facts = new ArrayList<>();
    new Table(name, log)
        .forEach(
            new InputStreamReader(bytes, StandardCharsets.UTF_8),
            Set.of(),
            column -> true,
            row -> facts.add(reader.apply(row)));
    if (!log.all().isEmpty()) {
      throw new IllegalStateException(log.all().get(0).message());
    }
    return List.copyOf(facts);
  }
}
