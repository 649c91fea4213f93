package dev.towerbook.sample.company;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.io.IOException;
import java.io.InputStream;
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
    ProblemLog log = new ProblemLog();
    List<T> facts = new ArrayList<>();
    try (InputStream bytes = StoryFile.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      new Table(name, log)
          .read(bytes, Set.of(), column -> true, row -> facts.add(reader.apply(row)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    if (!log.all().isEmpty()) {
      throw new IllegalStateException(log.all().get(0).message());
    }
    return List.copyOf(facts);
  }
}
