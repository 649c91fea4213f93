package dev.towerbook.mapping.rules;

import static dev.towerbook.mapping.rules.RuleProblem.RULE_DIMENSION;
import static dev.towerbook.mapping.rules.RuleProblem.RULE_DIMENSION_NEAR;
import static dev.towerbook.mapping.rules.RuleProblem.RULE_SHADOWED;
import static dev.towerbook.table.sheet.SheetProblem.SHELF_READ_RULES;

import dev.towerbook.mapping.words.Ids;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.sheet.SheetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads {@code rules/}: one file a dimension. */
public final class RuleLoader {

  private static final String SUFFIX = ".csv";

  private final Path folder;
  private final SheetReader reader;
  private final ProblemLog log;
  private final Map<String, String> writtenTags = new HashMap<>();

  public RuleLoader(SheetReader reader) {
    this.folder = reader.folder();
    this.reader = reader;
    this.log = reader.log();
  }

  /** One table a dimension, in the order in which they are decided; missing files give none. */
  public List<RuleTable> load(TagKeys tagKeys, ResultWords words) {
    List<Dimension> dimensions = new ArrayList<>(Dimension.STANDARD);
    dimensions.addAll(ownDimensions());
    List<RuleTable> tables = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      RuleScope scope = new RuleScope(dimension, dimensions, tagKeys, writtenTags, log);
      RuleReader rules = new RuleReader(dimension, scope, words, log);
      RuleTable table = new RuleTable(dimension, rules.rules(reader));
      noteShadows(table);
      tables.add(table);
    }
    return tables;
  }

  /** Tag keys as the rules that were read spell them. */
  public Map<String, String> writtenTags() {
    return writtenTags;
  }

  private List<Dimension> ownDimensions() {
    List<Dimension> own = new ArrayList<>();
    List<String> standard = Dimension.STANDARD.stream().map(Dimension::name).toList();
    TreeSet<String> taken = new TreeSet<>();
    Dimension.STANDARD.forEach(dimension -> taken.addAll(dimension.results()));
    for (String name : fileNames()) {
      Dimension dimension = Dimension.own(name);
      if (standard.contains(name)) {
        continue;
      }
      if (Ids.isValid(name) && taken.add(dimension.results().get(0))) {
        NearMatch.of(name, standard).ifPresent(near -> noteNearName(dimension, near));
        own.add(dimension);
      } else {
        log.error(RULE_DIMENSION, SourceLocation.file(dimension.path()), name);
      }
    }
    return own;
  }

  private void noteNearName(Dimension dimension, String near) {
    log.warning(
        RULE_DIMENSION_NEAR.with(near), SourceLocation.file(dimension.path()), dimension.name());
  }

  private List<String> fileNames() {
    Path rules = folder.resolve("rules");
    if (!Files.isDirectory(rules)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(rules)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      log.error(SHELF_READ_RULES, SourceLocation.file("rules"), String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  /** A rule that an earlier one always beats never decides anything. */
  private void noteShadows(RuleTable table) {
    for (ShadowSearch.Shadow shadow : new ShadowSearch(table).shadows()) {
      Rule earlier = shadow.earlier();
      log.warning(
          RULE_SHADOWED.with(earlier.id(), earlier.place().line()),
          shadow.later().place(),
          shadow.later().id());
    }
  }
}
