package dev.towerbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the guides are patches: each applies to the sources as they are, and compiles. If
 * a change breaks one, the guide is no longer true: write the example anew.
 */
class GuidePatchesTest {

  private static final Path GUIDES = Path.of("docs/guides");
  private static final Pattern FILE = Pattern.compile("(?m)^(?:---|\\+\\+\\+) [ab]/(\\S+)$");

  @TempDir private Path copy = Path.of("");

  static List<Path> patches() throws IOException {
    try (Stream<Path> files = Files.list(GUIDES)) {
      return files.filter(file -> file.toString().endsWith(".patch")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("patches")
  void an_example_applies_and_compiles(Path patch) throws Exception {
    Set<String> touched = Documents.found(FILE, Documents.text(patch));
    for (String name : touched) {
      if (Files.exists(Path.of(name))) {
        Files.createDirectories(copy.resolve(name).getParent());
        Files.copy(Path.of(name), copy.resolve(name));
      }
    }
    apply(patch.toAbsolutePath());
    assertThat(touched.stream().filter(name -> name.endsWith(".java")).toList())
        .as("one file that says it all, and at most one line that lists it")
        .hasSizeBetween(1, 2)
        .allSatisfy(name -> assertThat(copy.resolve(name)).exists());
    assertThat(errors(touched)).isEmpty();
  }

  private void apply(Path patch) throws Exception {
    Process git;
    try {
      git =
          new ProcessBuilder("git", "apply", "--verbose", patch.toString())
              .directory(copy.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: there is no git");
      return;
    }
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
  }

  private List<String> errors(Set<String> touched) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      List<Path> sources =
          touched.stream().filter(name -> name.endsWith(".java")).map(copy::resolve).toList();
      Path classes = Files.createDirectories(copy.resolve("classes"));
      compiler
          .getTask(
              null,
              files,
              found,
              List.of("-proc:none", "-d", classes.toString()),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }
}
