package dev.towerbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps the house readable. */
class TidyTest {

  /** What people read: the product, and the benchmark beside it. */
  private static final List<Path> READ =
      List.of(Path.of("src/main/java"), Path.of("src/bench/java"));

  static final int FILE_LINES_MAX = 300;
  static final int METHOD_LINES_MAX = 40;
  static final int LINE_LENGTH_MAX = 110;
  static final int PARAMETERS_MAX = 5;

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern STRING = Pattern.compile("\"(\\\\.|[^\"\\\\\n])*\"");
  private static final Pattern LIST_ENTRY = Pattern.compile("\\s*\"[^\"]*\"[,)]*;?");
  private static final Pattern BANNED_NAME =
      Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Dto|Service|Common|Model)\\.java");

  private static List<Path> javaFiles() throws IOException {
    List<Path> javaFiles = new ArrayList<>();
    for (Path root : READ) {
      javaFiles.addAll(files(root, file -> file.toString().endsWith(".java")));
    }
    return javaFiles;
  }

  @Test
  void files_and_lines_are_short() throws IOException {
    List<String> long_ = new ArrayList<>();
    for (Path file : javaFiles()) {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() > FILE_LINES_MAX) {
        long_.add(file + " has " + lines.size() + " lines");
      }
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).length() > LINE_LENGTH_MAX) {
          long_.add(file + ":" + (i + 1) + " has " + lines.get(i).length() + " characters");
        }
      }
    }
    assertThat(long_).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "unfinished work;.*;\\b(TODO|FIXME)\\b|//\\s*XXX",
        "console outside the job;(?!.*/(job|bench)/).*;System\\.(out|err)\\b",
        "a locale of the machine;.*;String\\.format\\(\\s*+(?!(java\\.util\\.)?Locale\\.)",
        "a locale of the machine;.*;\\.(formatted\\(|toLowerCase\\(\\)|toUpperCase\\(\\))",
        "a clock;(?!.*/job/).*;\\b(LocalDate|LocalDateTime|Instant|YearMonth)\\.now\\(|currentTimeMillis",
        "binary fractions;.*/(money|ledger|tco|mapping|store)/.*;\\b(double|float|Double|Float)\\b",
        "a printed stack;(?!.*/job/).*;printStackTrace"
      })
  void code_has_none_of(String what, String where, String pattern) throws IOException {
    Pattern banned = Pattern.compile(pattern);
    List<String> found = new ArrayList<>();
    for (Path file : javaFiles()) {
      if (file.toString().matches(where)) {
        String code = what.startsWith("unfinished") ? Files.readString(file) : code(file);
        Matcher matcher = banned.matcher(code);
        while (matcher.find()) {
          long line = code.substring(0, matcher.start()).lines().count();
          found.add(file + ":" + line + " " + matcher.group());
        }
      }
    }
    assertThat(found).as(what).isEmpty();
  }

  /** The file without comments and texts; lines stay where they are. */
  private static String code(Path file) throws IOException {
    String source = Files.readString(file);
    String bare = COMMENT.matcher(source).replaceAll(TidyTest::blankLines);
    return STRING.matcher(bare).replaceAll("\"\"");
  }

  private static String blankLines(java.util.regex.MatchResult comment) {
    return "\n".repeat((int) comment.group().chars().filter(c -> c == '\n').count());
  }

  @Test
  void names_say_what_a_thing_is() throws IOException {
    List<Path> vague =
        javaFiles().stream()
            .filter(file -> BANNED_NAME.matcher(file.getFileName().toString()).matches())
            .toList();
    assertThat(vague).isEmpty();
  }

  @Test
  void methods_are_short_and_take_few_parameters() throws IOException {
    List<String> long_ = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = javaFiles();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Methods(unit, positions, long_).scan(unit, null);
      }
    }
    assertThat(long_).isEmpty();
  }

  /** Finds the methods of a file that are too long. */
  private static final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> found;
    private final List<String> text;

    Methods(CompilationUnitTree unit, SourcePositions positions, List<String> found)
        throws IOException {
      this.text = unit.getSourceFile().getCharContent(true).toString().lines().toList();
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      String place = Path.of(unit.getSourceFile().getName()) + ":" + first + " " + method.getName();
      long length = linesOfCode(first, last);
      if (length > METHOD_LINES_MAX) {
        found.add(place + " has " + length + " lines");
      }
      // The job reads like a table: its bean takes one parameter a step.
      boolean bean = method.getModifiers().toString().contains("@Bean");
      boolean constructor = method.getReturnType() == null;
      if (!constructor && !bean && method.getParameters().size() > PARAMETERS_MAX) {
        found.add(place + " takes " + method.getParameters().size() + " parameters");
      }
      return super.visitMethod(method, null);
    }

    /** Without the lines of a list of texts: a table of columns is as long as it is. */
    private long linesOfCode(long first, long last) {
      return text.subList((int) first - 1, (int) last).stream()
          .filter(line -> !LIST_ENTRY.matcher(line).matches())
          .count();
    }
  }

  @Test
  void figures_come_from_data_and_never_stand_in_a_template() throws IOException {
    Path packs = Path.of("src/main/resources/packs");
    List<Path> templates = files(packs, file -> file.toString().endsWith(".ftlh"));
    assumeTrue(!templates.isEmpty(), "skipped: there are no templates");
    Pattern markup =
        Pattern.compile("(?s)<#--.*?-->|</?#[^>]*>|\\$\\{[^}]*}|<style.*?</style>|<[^>]*>");
    List<String> found = new ArrayList<>();
    for (Path template : templates) {
      String text = markup.matcher(Files.readString(template)).replaceAll(TidyTest::blankLines);
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (Pattern.compile("\\b(?<![A-Za-z]-)\\d").matcher(lines.get(i)).find()) {
          found.add(template + ":" + (i + 1) + " " + lines.get(i).strip());
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(files(packs, file -> file.toString().endsWith(".ftl")))
        .as("templates that do not escape")
        .isEmpty();
  }

  @Test
  void templates_escape_and_run_nothing_from_data() throws IOException {
    Pattern banned = Pattern.compile("\\?(no_esc|eval|interpret|new)\\b|<#noautoesc");
    List<Path> unsafe = new ArrayList<>();
    for (Path file : files(Path.of("src/main/resources"), Files::isRegularFile)) {
      if (file.toString().endsWith(".ftlh") && banned.matcher(Files.readString(file)).find()) {
        unsafe.add(file);
      }
    }
    assertThat(unsafe).isEmpty();
  }

  private static List<Path> files(Path root, Predicate<Path> which) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).filter(which).sorted().toList();
    }
  }
}
