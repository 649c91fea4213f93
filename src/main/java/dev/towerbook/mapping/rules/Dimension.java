package dev.towerbook.mapping.rules;

import java.util.Collections;
import java.util.List;

/**
 * One question that the rules answer about a fact.
 *
 * @param name like {@code cost-pool}; the file is {@code rules/<name>.csv}
 * @param shape what its results are
 * @param results its result columns
 */
public record Dimension(String name, Shape shape, List<String> results) {

  /** What the results of a dimension are. */
  public enum Shape {
    COST_POOL,
    TOWER,
    /** Exactly one of application, wrapper and shared pool. */
    TARGET,
    TRANSFER,
    RUN_CHANGE,
    LAYER,
    YES_NO,
    /** Any word. */
    FREE
  }

  public static final Dimension COST_POOL =
      new Dimension("cost-pool", Shape.COST_POOL, List.of("pool", "sub_pool"));
  public static final Dimension TOWER =
      new Dimension("tower", Shape.TOWER, List.of("tower", "sub_tower"));
  public static final Dimension APPLICATION =
      new Dimension("application", Shape.TARGET, List.of("application", "wrapper", "shared_pool"));
  public static final Dimension ENVIRONMENT =
      new Dimension("environment", Shape.FREE, List.of("environment"));
  public static final Dimension TRANSFER =
      new Dimension("transfer", Shape.TRANSFER, List.of("transfer"));
  public static final Dimension RUN_CHANGE =
      new Dimension("run-change", Shape.RUN_CHANGE, List.of("run_change"));
  public static final Dimension LAYER = new Dimension("layer", Shape.LAYER, List.of("layer"));
  public static final Dimension AVOIDABLE =
      new Dimension("avoidable", Shape.YES_NO, List.of("avoidable"));

  /** The dimensions that every shelf has, in the order in which they are decided. */
  public static final List<Dimension> STANDARD =
      List.of(COST_POOL, TOWER, APPLICATION, ENVIRONMENT, TRANSFER, RUN_CHANGE, LAYER, AVOIDABLE);

  public Dimension {
    results = List.copyOf(results);
  }

  /** A dimension that the shelf adds; it is decided after the standard ones. */
  public static Dimension own(String name) {
    return new Dimension(name, Shape.FREE, List.of(name.replace('-', '_')));
  }

  /** True if money without a place in it goes to suspense. */
  public boolean isNeeded() {
    return shape == Shape.COST_POOL || shape == Shape.TOWER || shape == Shape.TARGET;
  }

  /**
   * What holds if no rule decides, one a result column. What is bought keeps things going unless a
   * rule says otherwise; of hours nobody knows it.
   *
   * @param kind of the fact, in lower case
   */
  public List<String> defaults(String kind) {
    return switch (shape) {
      case COST_POOL, TOWER, TARGET -> Collections.nCopies(results.size(), "");
      case TRANSFER -> List.of("none");
      case RUN_CHANGE -> List.of(kind.equals("timesheet") ? "unknown" : "run");
      case LAYER -> List.of("infrastructure");
      case YES_NO -> List.of("no");
      case FREE -> List.of("unknown");
    };
  }

  /** Path of its file in the shelf. */
  public String path() {
    return "rules/" + name + ".csv";
  }
}
