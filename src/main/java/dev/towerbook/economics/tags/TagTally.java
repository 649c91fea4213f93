package dev.towerbook.economics.tags;

import dev.towerbook.economics.tags.TagScope.Kind;
import dev.towerbook.ledger.tuple.ResourceGroup;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.tags.RequiredTags;
import dev.towerbook.mapping.tags.TagState;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Adds up how charges and resources of a month carry the required tags. Not thread-safe. */
public final class TagTally {

  private final YearMonth month;
  private final RequiredTags required;
  private final List<Integer> tags;
  private final Function<Classification, String> team;
  private final Map<Scope, Sums> sums = new TreeMap<>();
  private final SortedSet<String> nearMisses = new TreeSet<>();
  private final SortedSet<String> unconverted = new TreeSet<>();
  private boolean exact = true;

  private record Scope(Kind kind, String name) implements Comparable<Scope> {
    @Override
    public int compareTo(Scope other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? name.compareTo(other.name) : byKind;
    }
  }

  /** Of one required tag, or of all. */
  private static final class Key {
    private final Map<TagState, BigDecimal> cost = new EnumMap<>(TagState.class);
    private BigDecimal enriched = BigDecimal.ZERO;
    private long resources;
    private long enrichedResources;

    KeyCover cover(Optional<String> key) {
      return new KeyCover(key, cost, enriched, resources, enrichedResources);
    }
  }

  /** Of a scope. */
  private static final class Sums {
    private BigDecimal taggable = BigDecimal.ZERO;
    private long rows;
    private BigDecimal unread = BigDecimal.ZERO;
    private BigDecimal credits = BigDecimal.ZERO;
    private BigDecimal untaggable = BigDecimal.ZERO;
    private long resources;
    private long unreadResources;
    // By number of the required tag; below 0 of all.
    private final Map<Integer, Key> keys = new LinkedHashMap<>();

    Sums(List<Integer> tags) {
      tags.forEach(tag -> keys.put(tag, new Key()));
      keys.put(ALL_KEYS, new Key());
    }
  }

  private static final int ALL_KEYS = -1;

  /**
   * Nothing yet.
   *
   * @param team that answers for a place
   */
  public TagTally(YearMonth month, RequiredTags required, Function<Classification, String> team) {
    this.month = month;
    this.required = required;
    this.tags = required.in(month);
    this.team = team;
    sums.put(new Scope(Kind.ALL, ""), new Sums(tags));
  }

  /**
   * Charges that carry the same tags.
   *
   * @param of their account, tags and place
   * @param taggable false for what cannot carry tags
   * @param rows how many
   * @param charges cost above zero, in report currency
   * @param credits cost below zero
   */
  public void spend(
      ResourceGroup of, boolean taggable, long rows, BigDecimal charges, BigDecimal credits) {
    boolean unread = required.isUnread(of.tags());
    if (taggable) {
      nearMisses.addAll(RequiredTags.nearMisses(of.tags()));
    }
    for (Sums scope : scopes(List.of(of))) {
      scope.credits = scope.credits.add(credits);
      if (!taggable) {
        scope.untaggable = scope.untaggable.add(charges);
      } else if (unread) {
        scope.unread = scope.unread.add(charges);
      } else {
        scope.taggable = scope.taggable.add(charges);
        scope.rows += rows;
        keys(scope, of, charges);
      }
    }
  }

  private void keys(Sums scope, ResourceGroup of, BigDecimal charges) {
    boolean all = true;
    boolean allEnriched = true;
    Set<String> dimensions = dimensions(of.place());
    for (int tag : tags) {
      Key key = key(scope, tag);
      TagState state = required.state(of.tags(), tag);
      key.cost.merge(state, charges, BigDecimal::add);
      all &= state == TagState.PRESENT;
      boolean enriched = required.isEnriched(of.tags(), tag, dimensions);
      allEnriched &= enriched;
      key.enriched = enriched ? key.enriched.add(charges) : key.enriched;
    }
    Key whole = key(scope, ALL_KEYS);
    whole.cost.merge(TagState.PRESENT, all ? charges : BigDecimal.ZERO, BigDecimal::add);
    whole.enriched = allEnriched ? whole.enriched.add(charges) : whole.enriched;
  }

  /** Cost of a currency without a rate, which is in no figure. */
  public void unconverted(String currency) {
    unconverted.add(currency);
  }

  /** Resources that were seen in the same groups: a tag counts if one of their charges has it. */
  public void resources(Collection<ResourceGroup> groups, long count) {
    List<ResourceGroup> read =
        groups.stream().filter(group -> !required.isUnread(group.tags())).toList();
    for (Sums scope : scopes(groups)) {
      if (read.isEmpty()) {
        scope.unreadResources += count;
        continue;
      }
      scope.resources += count;
      boolean all = true;
      boolean allEnriched = true;
      for (int tag : tags) {
        boolean present =
            read.stream().anyMatch(group -> required.state(group.tags(), tag) == TagState.PRESENT);
        boolean enriched =
            read.stream()
                .anyMatch(
                    group -> required.isEnriched(group.tags(), tag, dimensions(group.place())));
        add(key(scope, tag), present, enriched, count);
        all &= present;
        allEnriched &= enriched;
      }
      add(key(scope, ALL_KEYS), all, allEnriched, count);
    }
  }

  private static void add(Key key, boolean present, boolean enriched, long count) {
    key.resources += present ? count : 0;
    key.enrichedResources += enriched ? count : 0;
  }

  /** Resources are estimated. */
  public void estimated() {
    exact = false;
  }

  private Set<Sums> scopes(Collection<ResourceGroup> groups) {
    Set<Sums> scopes = new HashSet<>();
    scopes.add(scope(Kind.ALL, ""));
    for (ResourceGroup group : groups) {
      scopes.add(scope(Kind.ACCOUNT, group.account()));
      scopes.add(scope(Kind.TEAM, team.apply(group.place())));
    }
    return scopes;
  }

  private Sums scope(Kind kind, String name) {
    return sums.computeIfAbsent(new Scope(kind, name), none -> new Sums(tags));
  }

  private static Key key(Sums scope, int tag) {
    return scope.keys.computeIfAbsent(tag, none -> new Key());
  }

  private static Set<String> dimensions(Classification place) {
    Set<String> dimensions = new HashSet<>();
    place.rules().forEach(rule -> dimensions.add(rule.dimension()));
    dimensions.removeAll(place.unplaced());
    return dimensions;
  }

  /** The month. */
  public TagMonth done() {
    List<TagScope> scopes = new ArrayList<>();
    sums.forEach(
        (scope, of) ->
            scopes.add(
                new TagScope(
                    scope.kind,
                    scope.name,
                    of.taggable,
                    of.rows,
                    of.unread,
                    of.credits,
                    of.untaggable,
                    of.resources,
                    of.unreadResources,
                    covers(of))));
    return new TagMonth(month, scopes, nearMisses, exact, unconverted);
  }

  private List<KeyCover> covers(Sums of) {
    List<KeyCover> covers = new ArrayList<>();
    of.keys.forEach(
        (tag, key) ->
            covers.add(
                key.cover(
                    tag == ALL_KEYS
                        ? Optional.empty()
                        : Optional.of(required.all().get(tag).key()))));
    return covers;
  }
}
