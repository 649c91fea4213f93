package dev.towerbook.reference;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** A month of a company, worked out from its shelf and its input. */
public final class Reference {

  private final Rules rules;
  private final List<Line> applications;
  private final List<Line> hosts;
  private final Pools pools;
  private final List<Line> usage;
  private final List<Entry> ledger;
  private final Map<YearMonth, Map<String, Map<String, BigFraction>>> statements = new HashMap<>();

  /**
   * An amount of a month, before anything shared is shared.
   *
   * @param kind of who bears it: application, wrapper, shared_pool or suspense
   * @param id of who bears it; empty in suspense
   * @param effective in report currency, as billed and hours are exact
   */
  public record Entry(
      YearMonth month,
      String kind,
      String id,
      Map<String, String> place,
      BigDecimal effective,
      BigDecimal billed,
      BigDecimal hours) {

    boolean isCapital() {
      return place.getOrDefault("sub_pool", "").endsWith("Capital");
    }

    public String word(String field, String without) {
      return place.getOrDefault(field, without);
    }
  }

  /** Reads and places everything. */
  public Reference(Path shelf, Path input) {
    Map<String, String> settings = new HashMap<>();
    Rows.shelf(shelf.resolve("settings.csv"))
        .forEach(row -> settings.put(row.at("key"), row.at("value")));
    rules = new Rules(shelf);
    applications = Rows.shelf(shelf.resolve("catalogue/applications.csv"));
    hosts = Rows.shelf(shelf.resolve("catalogue/wrapper-hosts.csv"));
    usage = Rows.below(input.resolve("usage"));
    pools = new Pools(shelf, settings.getOrDefault("allocation_method", "reciprocal"));
    String currency = settings.getOrDefault("report_currency", "EUR");
    ledger = new Entries(shelf, input, rules, currency).all();
  }

  /** The entries of a month. */
  public List<Entry> ledger(YearMonth month) {
    return ledger.stream().filter(entry -> entry.month().equals(month)).toList();
  }

  /** Application → part of an amount that a wrapper's hosts or the application itself bear. */
  private Map<String, BigFraction> costObjects(Entry entry) {
    Map<String, BigFraction> costObjects = new HashMap<>();
    if (entry.kind().equals("application")) {
      costObjects.put(entry.id(), BigFraction.ONE);
    } else if (entry.kind().equals("wrapper")) {
      hosts.stream()
          .filter(host -> host.at("wrapper_id").equals(entry.id()))
          .forEach(host -> costObjects.put(host.at("application_id"), Pools.of(host.at("share"))));
    }
    return costObjects;
  }

  /** Pool → application or nobody → part of each euro that the pool holds in a month. */
  private Map<String, Map<String, BigFraction>> parts(YearMonth month) {
    List<String> serving =
        applications.stream()
            .filter(row -> !row.at("lifecycle").equals("retired"))
            .filter(row -> isInService(row.at("in_service"), month))
            .map(row -> row.at("application_id"))
            .toList();
    return pools.parts(serving, (basis, driver) -> drivers(month, basis, driver));
  }

  private static boolean isInService(String since, YearMonth month) {
    return since.isEmpty() || !YearMonth.from(LocalDate.parse(since)).isAfter(month);
  }

  private Map<String, BigFraction> drivers(YearMonth month, String basis, String driver) {
    if (basis.equals("usage")) {
      return counts(month, driver);
    }
    Map<String, BigFraction> values = new HashMap<>();
    for (Entry entry : ledger(month)) {
      boolean counts = basis.equals("hours") || !entry.isCapital();
      BigFraction value = Pools.of(basis.equals("hours") ? entry.hours() : entry.effective());
      if (counts) {
        costObjects(entry)
            .forEach((id, part) -> values.merge(id, part.multiply(value), BigFraction::add));
      }
    }
    return values;
  }

  private Map<String, BigFraction> counts(YearMonth month, String unit) {
    Map<String, BigFraction> counts = new HashMap<>();
    for (Line row : usage) {
      if (row.at("date").startsWith(month.toString())
          && row.at("unit").equals(unit)
          && !row.at("application").isEmpty()) {
        counts.merge(
            rules.application(row.at("application")).orElseThrow(),
            Pools.of(row.at("quantity")),
            BigFraction::add);
      }
    }
    return counts;
  }

  /** Pool → application, or nobody → amount of a month. */
  public Map<String, Map<String, BigFraction>> allocations(YearMonth month) {
    Map<String, Map<String, BigFraction>> amounts = new TreeMap<>();
    parts(month)
        .forEach(
            (pool, shares) -> {
              BigFraction held =
                  ledger(month).stream()
                      .filter(entry -> entry.kind().equals("shared_pool"))
                      .filter(entry -> entry.id().equals(pool))
                      .map(entry -> Pools.of(entry.effective()))
                      .reduce(BigFraction.ZERO, BigFraction::add);
              Map<String, BigFraction> of = new TreeMap<>();
              shares.forEach((id, part) -> of.put(id, part.multiply(held)));
              amounts.put(pool, of);
            });
    return amounts;
  }

  /** Application → column of its statement → amount of a month. */
  public Map<String, Map<String, BigFraction>> statements(YearMonth month) {
    return statements.computeIfAbsent(month, this::drawn);
  }

  private Map<String, Map<String, BigFraction>> drawn(YearMonth month) {
    Map<String, Map<String, BigFraction>> statements = new TreeMap<>();
    Map<String, Map<String, BigFraction>> parts = parts(month);
    for (Entry entry : ledger(month)) {
      boolean shared = entry.kind().equals("shared_pool");
      (shared ? requireNonNull(parts.get(entry.id())) : costObjects(entry))
          .forEach(
              (id, part) -> {
                if (!id.equals(Pools.NOBODY) && !part.equals(BigFraction.ZERO)) {
                  BigFraction amount = part.multiply(Pools.of(entry.effective()));
                  Map<String, BigFraction> of =
                      statements.computeIfAbsent(id, none -> new TreeMap<>());
                  columns(entry, shared)
                      .forEach(column -> of.merge(column, amount, BigFraction::add));
                }
              });
    }
    return statements;
  }

  private static List<String> columns(Entry entry, boolean shared) {
    if (entry.isCapital()) {
      return List.of("capital_outlay");
    }
    List<String> columns = new ArrayList<>(List.of("tco_fully_loaded"));
    columns.add(shared ? "tco_shared" : "tco_direct");
    columns.add(shared ? "shared_layer" : entry.word("layer", "").replace('-', '_'));
    columns.add(entry.kind().equals("wrapper") ? "wrappers" : "tco_without_wrappers");
    String work = entry.word("run_change", "");
    columns.add(work.equals("unknown") ? "run_or_change_unknown" : work);
    if (!shared && entry.word("avoidable", "no").equals("yes")) {
      columns.add("avoidable");
    }
    return columns;
  }

  /** What a unit of an application costs in a month; empty if nobody counts any. */
  public Optional<BigFraction> unitCost(String application, YearMonth month) {
    String unit =
        applications.stream()
            .filter(row -> row.at("application_id").equals(application))
            .map(row -> row.at("unit"))
            .findFirst()
            .orElseThrow();
    BigFraction count = counts(month, unit).getOrDefault(application, BigFraction.ZERO);
    BigFraction cost =
        statements(month)
            .getOrDefault(application, Map.of())
            .getOrDefault("tco_fully_loaded", BigFraction.ZERO);
    return count.equals(BigFraction.ZERO) ? Optional.empty() : Optional.of(cost.divide(count));
  }
}
