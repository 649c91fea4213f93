package dev.towerbook.table.written;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * How a CSV file is written, if not as UTF-8 with commas.
 *
 * @param charset of its bytes; of UTF-16 these say which
 * @param separator between its cells
 * @param numbers columns (0 is the first) whose cells are passed on as {@code number} says
 * @param number a cell as it is passed on; a text that is no number as written
 * @param declared where a person has said so; empty if the file says it itself
 * @param damage what is raised if the file is written otherwise, from cause and fix
 */
public record OtherWriting(
    Charset charset,
    char separator,
    Set<Integer> numbers,
    UnaryOperator<String> number,
    String declared,
    BiFunction<String, String, IOException> damage) {

  public OtherWriting {
    numbers = Set.copyOf(numbers);
  }
}
