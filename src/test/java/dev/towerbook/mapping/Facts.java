package dev.towerbook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Places facts that a test writes as field → value. */
public final class Facts {

  public static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  private final List<String> fields;
  private final Classifier classifier;

  Facts(Mappings mappings) {
    fields = List.copyOf(mappings.neededFields());
    classifier = new Classifier(mappings, fields);
  }

  /** By the good shelf. */
  static Facts good() {
    return new Facts(loaded(ShelfFolders.GOOD));
  }

  /** By the good shelf with other rule files: file name → text. */
  public static Facts withRules(Path temp, Map<String, String> rules) throws IOException {
    return new Facts(loaded(shelf(temp, rules)));
  }

  static Path shelf(Path temp, Map<String, String> rules) throws IOException {
    ShelfFolders.laidOver(ShelfFolders.GOOD, temp);
    for (Map.Entry<String, String> file : rules.entrySet()) {
      Files.writeString(temp.resolve("rules").resolve(file.getKey()), file.getValue());
    }
    return temp;
  }

  public static Mappings loaded(Path shelf) {
    Loaded<Mappings> loaded = Mappings.load(shelf);
    assertThat(loaded.problems()).noneMatch(problem -> problem.severity() == Severity.ERROR);
    return loaded.value();
  }

  public Classification place(Map<String, String> fact) {
    return place(fact, MAY);
  }

  Classification place(Map<String, String> fact, LocalDate month) {
    assertThat(fields).as("fields that the rules ask for").containsAll(fact.keySet());
    return classifier
        .place(
            fields.stream().map(field -> fact.getOrDefault(field, "")).toArray(String[]::new),
            month)
        .classification();
  }
}
