package dev.towerbook.table;

import static dev.towerbook.table.problem.TableProblem.YAML_READ;
import static dev.towerbook.table.problem.TableProblem.YAML_SHAPE;
import static dev.towerbook.table.problem.TableProblem.YAML_SYNTAX;
import static dev.towerbook.table.problem.TableProblem.YAML_UTF8;

import dev.towerbook.table.bytes.EncodingFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A small YAML file whose top is a map. It is composed to nodes only, never to objects, so that
 * every value keeps its place and no tag can build a class.
 */
public final class YamlFile {

  private static final int CODE_POINTS_MAX = 1 << 20;

  private YamlFile() {}

  /**
   * Reads the file.
   *
   * @param name the file as the user knows it, for places
   * @return the map, or empty if the file cannot be used; then the log says why
   */
  public static Optional<YamlMap> read(Path file, String name, ProblemLog log) {
    try (Reader text = TextFile.reader(file)) {
      return top(yaml().compose(text), name, log);
    } catch (MarkedYAMLException e) {
      log.error(
          YAML_SYNTAX.says(String.valueOf(e.getProblem())), place(name, e.getProblemMark()), "");
    } catch (YAMLException e) {
      // The parser hides what the file was read with.
      if (e.getCause() instanceof CharacterCodingException) {
        notUtf8(file, name, log);
      } else {
        unreadable(name, e, log);
      }
    } catch (IOException e) {
      unreadable(name, e, log);
    }
    return Optional.empty();
  }

  private static void notUtf8(Path file, String name, ProblemLog log) {
    try (InputStream text = TextFile.open(file)) {
      EncodingFault fault = EncodingFault.of(text, 1);
      log.error(YAML_UTF8.says(fault.cause()), SourceLocation.line(name, fault.line()), "");
    } catch (IOException e) {
      unreadable(name, e, log);
    }
  }

  private static void unreadable(String name, Exception e, ProblemLog log) {
    log.error(YAML_READ, SourceLocation.file(name), String.valueOf(e.getMessage()));
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(CODE_POINTS_MAX);
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    return new Yaml(new SafeConstructor(options));
  }

  private static Optional<YamlMap> top(@Nullable Node node, String name, ProblemLog log) {
    if (node instanceof MappingNode map) {
      return Optional.of(new YamlMap(name, map, log));
    }
    log.error(
        YAML_SHAPE.says("is not a map of keys and values", "start the file with key: value lines"),
        SourceLocation.file(name),
        "");
    return Optional.empty();
  }

  static SourceLocation place(String name, @Nullable Mark mark) {
    return mark == null
        ? SourceLocation.file(name)
        : new SourceLocation(name, mark.getLine() + 1L, mark.getColumn() + 1, "");
  }
}
