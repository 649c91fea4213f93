package dev.towerbook.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.Classifier;
import dev.towerbook.mapping.Facts;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.ShelfFolders;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.words.Validity;
import dev.towerbook.table.SourceLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random rules and facts, against the plainest reading of "the first row that matches decides". */
class ClassifierPropertyTest {

  private static final List<String> FIELDS = List.of("ServiceName", "RegionId", "tag:team");
  private static final int RULES = 60;
  private static final int FACTS = 200;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void the_first_matching_row_decides_whatever_is_indexed() {
    for (int round = 0; round < 12; round++) {
      List<Rule> rules = rules();
      Classifier classifier = new Classifier(environmentBy(rules), FIELDS);
      List<String[]> facts = IntStream.range(0, FACTS).mapToObj(i -> fact()).toList();
      for (String[] fact : facts) {
        LocalDate month = LocalDate.of(2026, 1 + random.nextInt(12), 1);
        Optional<Rule> first =
            rules.stream().filter(rule -> plainlyMatches(rule, fact, month)).findFirst();

        assertThat(classifier.place(fact, month).classification().category().environment())
            .as("seed %d, fact %s in %s", seed, List.of(fact), month)
            .isEqualTo(first.map(Rule::id).orElse("unknown"));
        first.ifPresent(rule -> assertNotShadowed(rule, rules));
      }
      List<Classification> alone =
          facts.stream().map(fact -> classifier.place(fact, Facts.MAY).classification()).toList();
      assertThat(
              facts.parallelStream()
                  .map(fact -> classifier.place(fact, Facts.MAY).classification())
                  .toList())
          .as("seed %d, many threads", seed)
          .isEqualTo(alone);
    }
  }

  private void assertNotShadowed(Rule decided, List<Rule> rules) {
    assertThat(rules.subList(0, rules.indexOf(decided)))
        .as("seed %d: rule %s decided a fact", seed, decided.id())
        .noneMatch(earlier -> earlier.shadows(decided));
  }

  @Test
  void a_rule_that_never_decides_is_found_with_the_first_that_beats_it() {
    for (int round = 0; round < 20; round++) {
      List<Rule> rules = rules();
      List<ShadowSearch.Shadow> expected = new ArrayList<>();
      for (Rule later : rules) {
        rules.subList(0, rules.indexOf(later)).stream()
            .filter(earlier -> earlier.shadows(later))
            .findFirst()
            .ifPresent(earlier -> expected.add(new ShadowSearch.Shadow(earlier, later)));
      }
      assertThat(new ShadowSearch(new RuleTable(Dimension.ENVIRONMENT, rules)).shadows())
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  private static boolean plainlyMatches(Rule rule, String[] fact, LocalDate month) {
    return rule.validity().covers(month)
        && rule.conditions().stream()
            .allMatch(
                condition ->
                    condition
                        .matcher()
                        .matches(
                            fact[FIELDS.indexOf(condition.field())]
                                .strip()
                                .toLowerCase(Locale.ROOT)));
  }

  private List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < RULES; i++) {
      List<Condition> conditions = new ArrayList<>();
      for (String field : FIELDS) {
        String cell = cell();
        if (!cell.isEmpty()) {
          Matcher matcher = Matcher.parse(cell).orElseThrow();
          conditions.add(new Condition(field, matcher, cell));
        }
      }
      LocalDate from = LocalDate.of(2026, 1 + random.nextInt(6), 1);
      Validity validity =
          random.nextBoolean() ? Validity.ALWAYS : new Validity(from, from.plusMonths(5));
      rules.add(
          new Rule(
              "r" + i,
              validity,
              conditions,
              List.of(new Result.Constant("r" + i)),
              "test",
              SourceLocation.line("rules/environment.csv", i + 2)));
    }
    return rules;
  }

  private String cell() {
    String word = word();
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> word.substring(0, 1) + "*";
      case 2 -> "!" + word;
      case 3 -> "-|" + word;
      case 4 -> "*" + word.substring(1) + "*";
      case 5 -> word + "|" + word();
      default -> word;
    };
  }

  private String word() {
    return "abc".charAt(random.nextInt(3)) + Integer.toString(random.nextInt(5));
  }

  private String[] fact() {
    return FIELDS.stream()
        .map(field -> random.nextInt(5) == 0 ? "" : " " + word().toUpperCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  private static Mappings environmentBy(List<Rule> rules) {
    Mappings good = Facts.loaded(ShelfFolders.GOOD);
    List<RuleTable> tables =
        good.ruleTables().stream()
            .map(
                table ->
                    table.dimension().equals(Dimension.ENVIRONMENT)
                        ? new RuleTable(Dimension.ENVIRONMENT, rules)
                        : table)
            .toList();
    return new Mappings(
        good.settings(),
        good.taxonomy(),
        good.catalogue(),
        good.sharedPools(),
        CommitmentPolicies.NONE,
        good.labourRates(),
        good.exchangeRates(),
        good.tagKeys(),
        good.requiredTags(),
        tables,
        good.rulesHash());
  }
}
