package dev.towerbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * One formatter for every Java file (google-java-format). It runs here and not in a Maven plugin,
 * because Maven's own JVM may be older than the formatter's language level. Rewrite all files with
 * {@code ./mvnw test -Dtest=FormatTest -Dformat.update}.
 */
@Execution(ExecutionMode.CONCURRENT)
class FormatTest {

  @Test
  void every_java_file_is_formatted() throws IOException, FormatterException {
    boolean update = System.getProperty("format.update") != null;
    List<String> unformatted = new ArrayList<>();
    for (Path file : javaFiles()) {
      String source = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        if (update) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(file.toString());
        }
      }
    }
    assertThat(unformatted)
        .as("run ./mvnw test -Dtest=FormatTest -Dformat.update to format these files")
        .isEmpty();
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
