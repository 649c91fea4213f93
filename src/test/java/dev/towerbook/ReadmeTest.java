package dev.towerbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.ExitCode;
import dev.towerbook.job.TowerbookCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the README names exists: classes of its data-flow table, paths, options. */
class ReadmeTest {

  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
  private static final Pattern PATH =
      Pattern.compile("`((?:src|mappings|sample-data|reports/README|reports/sample)[^` <>*]*)`");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][a-z-]*)");

  @Test
  void every_class_of_the_data_flow_table_exists() throws IOException {
    String table = between("## How the money walks", "## The shelf");
    Set<String> named = found(CLASS, table);
    assertThat(named).hasSizeGreaterThan(15);
    assertThat(classes()).containsAll(named);
  }

  @Test
  void every_path_and_every_link_exists() throws IOException {
    Set<String> named = found(PATH, readme());
    named.addAll(found(LINK, readme()));
    assertThat(named).hasSizeGreaterThan(15);
    assertThat(named).allSatisfy(name -> assertThat(Path.of(name)).exists());
  }

  @Test
  void every_option_exists() throws IOException {
    CommandLine commands = new CommandLine(new TowerbookCommand());
    Set<String> known =
        Stream.concat(Stream.of(commands), commands.getSubcommands().values().stream())
            .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
            .collect(Collectors.toSet());
    assertThat(known).containsAll(found(OPTION, readme()));
  }

  @Test
  void every_option_of_a_run_is_in_the_readme() throws IOException {
    CommandLine run =
        requireNonNull(new CommandLine(new TowerbookCommand()).getSubcommands().get("run"));
    Set<String> options = new TreeSet<>(run.getCommandSpec().optionsMap().keySet());
    options.removeAll(List.of("-h", "--help", "-V", "--version"));
    assertThat(found(OPTION, readme())).containsAll(options);
  }

  @Test
  void every_exit_code_is_in_the_readme() throws IOException {
    for (ExitCode code : ExitCode.values()) {
      assertThat(readme()).contains("\n| " + code.number() + " | ");
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }

  private static String between(String from, String to) throws IOException {
    String text = readme();
    return text.substring(text.indexOf(from), text.indexOf(to));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
