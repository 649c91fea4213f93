package dev.towerbook.table;

import java.util.List;

/**
 * What was read, and what was wrong with it. The value holds the good part.
 *
 * @param value the good part, may be empty
 * @param problems in file order
 */
public record Loaded<T>(T value, List<Problem> problems) {

  public Loaded {
    problems = List.copyOf(problems);
  }
}
