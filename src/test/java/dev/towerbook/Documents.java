package dev.towerbook;

import dev.towerbook.job.FormerOptions;
import dev.towerbook.job.TowerbookCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The documents of the repository, and what they may name. */
final class Documents {

  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");

  private Documents() {}

  /** Every Markdown file that belongs to the source, in the order of its path. */
  static List<Path> all() {
    return Stream.of(".", ".github", "bench", "mappings", "reports", "sample-data", "docs")
        .map(Path::of)
        .filter(Files::isDirectory)
        .flatMap(Documents::markdown)
        .map(Path::normalize)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Path> markdown(Path folder) {
    int depth = folder.equals(Path.of("docs")) ? Integer.MAX_VALUE : 1;
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text without what stands in fenced blocks. */
  static String prose(Path file) {
    return CODE_BLOCK.matcher(text(file)).replaceAll("");
  }

  /** The first group of each place where the pattern is found. */
  static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The anchors of a document's headings, as the usual forges make them. */
  static Set<String> anchors(Path file) {
    return HEADING
        .matcher(prose(file))
        .results()
        .map(Documents::anchor)
        .collect(Collectors.toSet());
  }

  private static String anchor(MatchResult heading) {
    return heading
        .group(1)
        .strip()
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  /** Simple names of the classes that have a file of their own. */
  static Set<String> classes(String root) {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All commands and their options. */
  static CommandLine commands() {
    return new CommandLine(new TowerbookCommand());
  }

  /** Names of the options of all commands. */
  static Set<String> options() {
    CommandLine commands = commands();
    Stream<String> former =
        FormerOptions.ALL.stream().map(one -> one.from().replaceFirst("=.*", ""));
    Stream<String> current =
        Stream.concat(Stream.of(commands), commands.getSubcommands().values().stream())
            .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream());
    return Stream.concat(current, former).collect(Collectors.toSet());
  }
}
