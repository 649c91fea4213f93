package dev.towerbook.mapping;

import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code check-mappings} says about a shelf.
 *
 * @param problems all of them, sorted by place
 */
public record ShelfCheck(List<Problem> problems) {

  public ShelfCheck {
    problems = List.copyOf(problems);
  }

  /** Reads and checks a whole shelf. */
  public static ShelfCheck of(Path folder) {
    return new ShelfCheck(Mappings.load(folder).problems());
  }

  /** Problems that refuse a run. */
  public long errors() {
    return count(Severity.ERROR);
  }

  /** Problems that are worth a look. */
  public long warnings() {
    return count(Severity.WARNING);
  }

  /** One line a problem, and a last one that counts them. */
  public List<String> lines() {
    Stream<String> each =
        problems.stream().map(problem -> problem.severity() + " " + problem.message());
    String sum = "errors: " + errors() + ", warnings: " + warnings();
    return Stream.concat(each, Stream.of(sum)).toList();
  }

  private long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }
}
