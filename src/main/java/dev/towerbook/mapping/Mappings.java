package dev.towerbook.mapping;

import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.CompanySettings;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.mapping.catalogue.LabourRate;
import dev.towerbook.mapping.catalogue.Taxonomy;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.Result;
import dev.towerbook.mapping.rules.ResultWords;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.mapping.rules.RuleLoader;
import dev.towerbook.mapping.rules.RuleTable;
import dev.towerbook.mapping.rules.TagKeys;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.shared.CommitmentPolicy;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.tags.RequiredTag;
import dev.towerbook.mapping.tags.RequiredTags;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.sheet.SheetReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The loaded shelf.
 *
 * @param sharedPools by id
 * @param commitmentPolicies who bears unused commitments
 * @param labourRates in file order; the dates of a role do not overlap
 * @param exchangeRates in file order; one a month and pair
 * @param requiredTags that every taggable charge must carry
 * @param ruleTables one a dimension, in the order in which they are decided: the standard ones,
 *     then the shelf's own by name
 * @param rulesHash SHA-256 over all CSV and YAML files of the shelf, lower-case hexadecimal
 */
public record Mappings(
    CompanySettings settings,
    Taxonomy taxonomy,
    Catalogue catalogue,
    SortedMap<String, SharedPool> sharedPools,
    CommitmentPolicies commitmentPolicies,
    List<LabourRate> labourRates,
    List<ExchangeRate> exchangeRates,
    TagKeys tagKeys,
    RequiredTags requiredTags,
    List<RuleTable> ruleTables,
    String rulesHash) {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.place().file())
          .thenComparingLong(problem -> problem.place().line())
          .thenComparingInt(problem -> problem.place().column());

  public Mappings {
    sharedPools = Collections.unmodifiableSortedMap(new TreeMap<>(sharedPools));
    labourRates = List.copyOf(labourRates);
    exchangeRates = List.copyOf(exchangeRates);
    ruleTables = List.copyOf(ruleTables);
    int standard = Dimension.STANDARD.size();
    if (!ruleTables.stream()
        .map(RuleTable::dimension)
        .limit(standard)
        .toList()
        .equals(Dimension.STANDARD)) {
      throw new IllegalArgumentException("the first rule tables are not the standard ones");
    }
  }

  /**
   * Reads a shelf and checks all of it.
   *
   * @param folder the shelf, {@code mappings/}
   * @return what is good, with every problem sorted by place; nothing is thrown for bad content,
   *     the caller refuses errors
   */
  public static Loaded<Mappings> load(Path folder) {
    SheetReader reader = new SheetReader(folder);
    ProblemLog log = reader.log();
    CompanySettings settings = CompanySettings.load(reader);
    Catalogue catalogue = Catalogue.load(reader, settings.unitMetricsMax());
    SortedMap<String, SharedPool> pools = SharedPool.load(reader, settings.allocationMethod());
    Taxonomy taxonomy = Taxonomy.load(reader);
    TagKeys tagKeys = TagKeys.load(reader);
    RuleLoader rules = new RuleLoader(reader);
    List<RuleTable> tables =
        rules.load(tagKeys, new ResultWords(taxonomy, catalogue, reader.known(SharedPool.POOLS)));
    List<String> dimensions = tables.stream().map(table -> table.dimension().name()).toList();
    RequiredTags required =
        new RequiredTags(
            RequiredTag.SHEET.read(reader.know(RequiredTag.DIMENSIONS, dimensions)), tagKeys::key);
    Mappings mappings =
        new Mappings(
            settings,
            taxonomy,
            catalogue,
            pools,
            new CommitmentPolicies(CommitmentPolicy.SHEET.read(reader)),
            LabourRate.SHEET.read(reader),
            ExchangeRate.SHEET.read(reader),
            tagKeys.asWritten(rules.writtenTags()),
            required,
            tables,
            ShelfHash.of(folder, log));
    new TargetCheck(mappings, log).note();
    return new Loaded<>(mappings, log.all().stream().sorted(BY_PLACE).toList());
  }

  /** The same shelf with rates of another source; a rate that the shelf lists itself stays. */
  public Mappings withMoreRates(List<ExchangeRate> more) {
    List<ExchangeRate> rates = new ArrayList<>(exchangeRates);
    for (ExchangeRate rate : more) {
      if (exchangeRates.stream().noneMatch(rate::isOfSamePair)) {
        rates.add(rate);
      }
    }
    return new Mappings(
        settings,
        taxonomy,
        catalogue,
        sharedPools,
        commitmentPolicies,
        labourRates,
        rates,
        tagKeys,
        requiredTags,
        ruleTables,
        rulesHash);
  }

  /** The shared pool with this id. */
  public Optional<SharedPool> sharedPool(String id) {
    return Optional.ofNullable(sharedPools.get(id));
  }

  /** The rules of a dimension. */
  public Optional<RuleTable> ruleTable(String dimension) {
    return ruleTables.stream().filter(t -> t.dimension().name().equals(dimension)).findFirst();
  }

  /**
   * The fields of facts that any rule asks for: only these need to be read. Tags are written {@code
   * tag:key} with the key as {@link #tagKeys} gives it.
   */
  public NavigableSet<String> neededFields() {
    NavigableSet<String> fields = new TreeSet<>();
    for (RuleTable table : ruleTables) {
      for (Rule rule : table.rules()) {
        rule.conditions().forEach(condition -> fields.add(condition.field()));
        rule.results().stream()
            .filter(Result.FieldValue.class::isInstance)
            .forEach(result -> fields.add(((Result.FieldValue) result).field()));
      }
    }
    ruleTables.forEach(table -> table.dimension().results().forEach(fields::remove));
    return fields;
  }
}
