package dev.towerbook.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * The sample's shelf with one dimension more, of any number of rules: by account, service and tag
 * values, first match wins. Accounts and services are those of the bills, so that some rules match;
 * most do not, as in a rule file that has grown for years.
 */
final class RuleShelf {

  private static final long SEED = 20261031L;
  private static final int COMPONENTS = 20;
  private static final int COST_CENTRE_FIRST = 4100;
  private static final int COST_CENTRES = 60;
  private static final int OBJECTS = 200;

  /** One of so many rules asks for a pattern: it cannot be looked up by its word. */
  private static final int PATTERN_EVERY = 50;

  private final Path shelf;
  private final Path sample;
  private final RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  /**
   * @param shelf that is copied
   * @param sample input folder whose accounts and services the rules name
   */
  RuleShelf(Path shelf, Path sample) {
    this.shelf = shelf;
    this.sample = sample;
  }

  /** Writes the shelf into a folder that is not there yet. */
  void write(Path folder, int rules) throws IOException {
    try (Stream<Path> files = Files.walk(shelf)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(shelf.relativize(file).toString()));
      }
    }
    List<String> accounts = List.copyOf(words("SubAccountName"));
    List<String> services = List.copyOf(words("ServiceName"));
    List<String> lines = new ArrayList<>();
    lines.add(
        "rule_id,valid_from,valid_to,Kind,SubAccountName,ServiceName,tag:component,tag:cost-centre,"
            + "cost_object,why");
    // Without a repetition: a rule that stands twice would be a warning of the shelf.
    Set<String> conditions = new TreeSet<>();
    while (lines.size() <= rules) {
      String asked = conditions(lines.size(), accounts, services);
      if (conditions.add(asked)) {
        lines.add(
            String.format(
                Locale.ROOT,
                "object-%05d,,,bill,%s,object-%03d,made by the benchmark",
                lines.size(),
                asked,
                dice.nextInt(OBJECTS)));
      }
    }
    Files.write(folder.resolve("rules/cost-object.csv"), lines);
  }

  private String conditions(int number, List<String> accounts, List<String> services) {
    String account = accounts.get(dice.nextInt(accounts.size()));
    String service = services.get(dice.nextInt(services.size()));
    if (number % PATTERN_EVERY == 0) {
      return account + ",*" + dice.nextInt(100_000) + "*,,";
    }
    String component = "c-" + dice.nextInt(COMPONENTS);
    String centre = "CC-" + (COST_CENTRE_FIRST + dice.nextInt(COST_CENTRES));
    boolean asksComponent = dice.nextInt(10) < 7;
    boolean asksCentre = !asksComponent || dice.nextInt(4) == 0;
    return String.join(
        ",",
        account,
        '"' + service + '"',
        asksComponent ? component : "",
        asksCentre ? centre : "");
  }

  private Set<String> words(String column) throws IOException {
    Set<String> words = new TreeSet<>();
    for (Path bill : BillFiles.of(sample)) {
      if (BillFiles.isGzip(bill)) {
        continue;
      }
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofNamedCsvRecord(bill)) {
        for (NamedCsvRecord row : rows) {
          row.findField(column).filter(word -> !word.isEmpty()).ifPresent(words::add);
        }
      }
    }
    return words;
  }
}
