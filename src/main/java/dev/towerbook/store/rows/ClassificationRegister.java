package dev.towerbook.store.rows;

import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Places are few and ledger entries many: each place is stored once and ledger entries name it by
 * number. Numbers are handed out in order of appearance; nothing but the book sees them.
 */
public final class ClassificationRegister {

  private static final String SEPARATOR = "\u001f";

  private final JdbcTemplate jdbc;
  private final Map<Classification, Long> known = new HashMap<>();
  private final Map<Long, Classification> byId = new HashMap<>();
  private boolean loaded;
  private long last;

  public ClassificationRegister(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The number of a place, stored in the running transaction if it is new. */
  public long idOf(Classification place) {
    load();
    Long id = known.get(place);
    if (id != null) {
      return id;
    }
    long next = last + 1;
    insert(next, place);
    forgetOnRollback();
    known.put(place, next);
    byId.put(next, place);
    last = next;
    return next;
  }

  /** The place of a number that a ledger entry names. */
  public Classification place(long id) {
    Classification place = byId.get(id);
    if (place == null) {
      throw new BookDamaged("it has no place " + id);
    }
    return place;
  }

  /** Reads all places, if they are not known yet. */
  public void load() {
    if (loaded) {
      return;
    }
    known.clear();
    byId.clear();
    last = 0;
    jdbc.query(
        "select * from place",
        row -> {
          long id = row.getLong("id");
          Classification place = place(row);
          known.put(place, id);
          byId.put(id, place);
          last = Math.max(last, id);
        });
    loaded = true;
  }

  private void forgetOnRollback() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              if (status != STATUS_COMMITTED) {
                loaded = false;
              }
            }
          });
    }
  }

  private void insert(long id, Classification place) {
    CostCategory category = place.category();
    jdbc.update(
        "insert into place values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        category.pool(),
        category.subPool(),
        category.tower(),
        category.subTower(),
        place.target().kind().name(),
        place.target().name(),
        category.environment(),
        category.transfer().name(),
        category.runChange().name(),
        category.layer().name(),
        category.avoidable(),
        place.ownDimensions().entrySet().stream()
            .map(own -> own.getKey() + "=" + own.getValue())
            .collect(Collectors.joining(SEPARATOR)),
        place.rules().stream()
            .map(rule -> rule.dimension() + "=" + rule.ruleId())
            .collect(Collectors.joining(SEPARATOR)),
        String.join(SEPARATOR, place.unplaced()));
  }

  /** The place of a row of table {@code place}. */
  private static Classification place(ResultSet row) throws SQLException {
    String target = row.getString("target");
    return new Classification(
        new CostCategory(
            Layer.valueOf(row.getString("layer")),
            row.getString("pool"),
            row.getString("sub_pool"),
            row.getString("tower"),
            row.getString("sub_tower"),
            row.getString("environment"),
            Transfer.valueOf(row.getString("transfer")),
            RunChange.valueOf(row.getString("run_change")),
            row.getBoolean("avoidable")),
        target(row.getString("target_kind"), target),
        ownDimensions(row.getString("own_dimensions")),
        rules(row.getString("rule_ids")),
        Set.copyOf(split(row.getString("unplaced"))));
  }

  static CostObject.Assigned target(String kind, String name) {
    return switch (kind) {
      case "APPLICATION" -> new CostObject.Application(name);
      case "WRAPPER" -> new CostObject.Wrapper(name);
      case "SHARED_POOL" -> new CostObject.SharedPool(name);
      case "SUSPENSE" -> new CostObject.Suspense(name);
      default -> throw new IllegalStateException("place with target kind " + kind);
    };
  }

  private static SortedMap<String, String> ownDimensions(String text) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String pair : split(text)) {
      int equals = pair.indexOf('=');
      values.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return values;
  }

  private static List<RuleRef> rules(String text) {
    List<RuleRef> rules = new ArrayList<>();
    for (String pair : split(text)) {
      int equals = pair.indexOf('=');
      rules.add(new RuleRef(pair.substring(0, equals), pair.substring(equals + 1)));
    }
    return rules;
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR, -1));
  }
}
