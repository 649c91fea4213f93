package dev.towerbook.economics.unit;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How much of the cost of taggable resources carries the tags that it must. A key counts if it is
 * written exactly so and its value says something.
 *
 * @param required keys that a resource must carry
 * @param resources one entry a resource
 */
public record TagCoverage(List<String> required, List<Resource> resources) {

  /** Values that say nothing, in lower case. */
  private static final Set<String> PLACEHOLDERS =
      Set.of("", "null", "none", "n/a", "na", "tbd", "unknown", "-");

  /**
   * A resource with its cost of the month.
   *
   * @param cost in report currency; below zero for a credit
   * @param taggable false for what cannot carry tags
   * @param tags key → value; a tag without a value has an empty one
   */
  public record Resource(String id, BigDecimal cost, boolean taggable, Map<String, String> tags) {
    public Resource {
      tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    boolean carries(String key) {
      String value = tags.getOrDefault(key, "");
      return !PLACEHOLDERS.contains(value.strip().toLowerCase(Locale.ROOT));
    }
  }

  public TagCoverage {
    required = List.copyOf(required);
    resources = List.copyOf(resources);
  }

  /** Taggable resources; those with a credit count as resources too. */
  public long taggable() {
    return count(resource -> true);
  }

  private long count(Predicate<Resource> which) {
    return resources.stream().filter(Resource::taggable).filter(which).count();
  }

  /** Taggable cost above zero: what coverage by cost is taken of. */
  public BigDecimal taggableCost() {
    return cost(resource -> true);
  }

  private BigDecimal cost(Predicate<Resource> which) {
    return sum(
        resource -> resource.taggable() && resource.cost().signum() > 0 && which.test(resource));
  }

  private BigDecimal sum(Predicate<Resource> which) {
    return resources.stream().filter(which).collect(Sums.of(Resource::cost));
  }

  /** Cost above zero of taggable resources that carry a key. */
  public BigDecimal costWith(String key) {
    return cost(resource -> resource.carries(key));
  }

  /** Number of taggable resources that carry a key, credits included. */
  public long countWith(String key) {
    return count(resource -> resource.carries(key));
  }

  /** Number of taggable resources that carry every required key. */
  public long countWithAll() {
    return count(this::isCompliant);
  }

  private boolean isCompliant(Resource resource) {
    return required.stream().allMatch(resource::carries);
  }

  /** Cost with a key / taggable cost. */
  public Measure byCost(String key) {
    return Measure.ratio(costWith(key), taggableCost(), "no taggable cost");
  }

  /** Resources with a key / taggable resources. */
  public Measure byCount(String key) {
    return Measure.ratio(countWith(key), taggable(), "no taggable resource");
  }

  /** Cost with every required key / taggable cost: the figure that matters. */
  public Measure byCostAll() {
    return Measure.ratio(cost(this::isCompliant), taggableCost(), "no taggable cost");
  }

  /** Cost with every required key / cost above zero of all resources, taggable or not. */
  public Measure byTotalCostAll() {
    return Measure.ratio(
        cost(this::isCompliant),
        sum(resource -> resource.cost().signum() > 0),
        "no cost above zero");
  }

  /** Keys that differ from a required one only in case. */
  public SortedSet<String> nearMisses() {
    SortedSet<String> near = new TreeSet<>();
    for (Resource resource : resources) {
      for (String key : resource.tags().keySet()) {
        if (!required.contains(key) && required.stream().anyMatch(key::equalsIgnoreCase)) {
          near.add(key);
        }
      }
    }
    return near;
  }

  /** Cost above zero of what cannot carry tags. */
  public BigDecimal untaggableCost() {
    return sum(resource -> !resource.taggable() && resource.cost().signum() > 0);
  }

  /** Credits, shown apart and in no share. */
  public BigDecimal credits() {
    return sum(resource -> resource.cost().signum() < 0);
  }
}
