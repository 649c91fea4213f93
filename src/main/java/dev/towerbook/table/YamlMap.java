package dev.towerbook.table;

import static dev.towerbook.table.problem.TableProblem.YAML_KEY;
import static dev.towerbook.table.problem.TableProblem.YAML_KEY_TWICE;
import static dev.towerbook.table.problem.TableProblem.YAML_KEY_UNKNOWN;
import static dev.towerbook.table.problem.TableProblem.YAML_MISSING;
import static dev.towerbook.table.problem.TableProblem.YAML_SHAPE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A map in a YAML file. Every scalar is a text as written. What has the wrong shape is noted in the
 * log with its place, and the getter answers empty.
 */
public final class YamlMap {

  private final String file;
  private final MappingNode node;
  private final ProblemLog log;
  private final Map<String, Node> values = new LinkedHashMap<>();

  YamlMap(String file, MappingNode node, ProblemLog log) {
    this.file = file;
    this.node = node;
    this.log = log;
    for (NodeTuple tuple : node.getValue()) {
      SourceLocation place = YamlFile.place(file, tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        log.error(YAML_KEY, place, "");
      } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        log.error(YAML_KEY_TWICE, place, key.getValue());
      }
    }
  }

  /** The keys in file order. */
  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /** Notes every key that is not known: a slip in a key must not silently switch something off. */
  public void allow(Set<String> known) {
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key && !known.contains(key.getValue())) {
        log.error(
            YAML_KEY_UNKNOWN.with(
                NearMatch.hint(key.getValue(), known),
                String.join(", ", known.stream().sorted().toList())),
            YamlFile.place(file, key.getStartMark()),
            key.getValue());
      }
    }
  }

  /** The text of a key. */
  public Optional<String> text(String key) {
    Node value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    wrongShape(value, key, "a text");
    return Optional.empty();
  }

  /** The text of a key; a missing or empty one is noted as an error. */
  public Optional<String> required(String key) {
    Optional<String> text = text(key).filter(value -> !value.isEmpty());
    if (text.isEmpty()) {
      log.error(YAML_MISSING.with(key), place(key), key);
    }
    return text;
  }

  /** The texts of a key: a list, or one text; empty if the key is absent. */
  public List<String> texts(String key) {
    Node value = values.get(key);
    List<String> texts = new ArrayList<>();
    switch (value) {
      case null -> {}
      case ScalarNode one -> texts.add(one.getValue().strip());
      case SequenceNode list -> {
        for (Node entry : list.getValue()) {
          if (entry instanceof ScalarNode scalar) {
            texts.add(scalar.getValue().strip());
          } else {
            wrongShape(entry, key, "a text");
          }
        }
      }
      default -> wrongShape(value, key, "a list of texts");
    }
    return texts;
  }

  /** True if a key holds a map. */
  public boolean isMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** The map of a key. */
  public Optional<YamlMap> map(String key) {
    Node value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof MappingNode map) {
      return Optional.of(new YamlMap(file, map, log));
    }
    wrongShape(value, key, "a map");
    return Optional.empty();
  }

  /** The maps of a key that holds a list of maps; empty if the key is absent. */
  public List<YamlMap> maps(String key) {
    Node value = values.get(key);
    List<YamlMap> maps = new ArrayList<>();
    if (value instanceof SequenceNode list) {
      for (Node entry : list.getValue()) {
        if (entry instanceof MappingNode map) {
          maps.add(new YamlMap(file, map, log));
        } else {
          wrongShape(entry, key, "a map");
        }
      }
    } else if (value != null) {
      wrongShape(value, key, "a list of maps");
    }
    return maps;
  }

  /** Where the value of a key stands, or the map itself if there is no such key. */
  public SourceLocation place(String key) {
    Node value = values.getOrDefault(key, node);
    SourceLocation at = YamlFile.place(file, value.getStartMark());
    return new SourceLocation(at.file(), at.line(), at.column(), key);
  }

  private void wrongShape(Node value, String key, String wanted) {
    SourceLocation at = YamlFile.place(file, value.getStartMark());
    log.error(
        YAML_SHAPE.with(wanted, key),
        new SourceLocation(at.file(), at.line(), at.column(), key),
        "");
  }
}
