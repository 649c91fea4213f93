package dev.towerbook.intake.row;

import dev.towerbook.table.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was read of a small source.
 *
 * @param problems what is wrong, in file order; each row that was rejected has one
 * @param counted rows behind the header by a count of its own, blank ones included
 * @param apart rows that are neither handed on nor rejected: blank ones, those that the layout
 *     leaves out, those of no hours or of no unit
 * @param rejected what the rows that were rejected are worth, as far as it can be read
 */
public record RowsRead(
    List<Problem> problems, long counted, long apart, List<RejectedValue> rejected) {

  public RowsRead {
    problems = List.copyOf(problems);
    rejected = List.copyOf(rejected);
  }

  /** The same with a problem in front. */
  public RowsRead with(Problem first) {
    return new RowsRead(
        Stream.concat(Stream.of(first), problems.stream()).toList(), counted, apart, rejected);
  }
}
