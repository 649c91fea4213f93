package dev.towerbook.decision.option;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.metric.ThreePoint;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Draws the uncertain inputs of an application many times and counts which option is best. The
 * draws are stratified (Latin hypercube): each driver takes every 20,000th part of its distribution
 * once, in a random order, so that the error of a share is far below 0.01. All applications share
 * the same draws: the result of one does not depend on which others are simulated, nor in which
 * order. Immutable, any number of threads may use it.
 */
public final class Simulation {

  /** Draws of the standard simulation. */
  public static final int STANDARD_DRAWS = 20_000;

  /** Uniform numbers with their roots: a triangular draw then costs one multiplication. */
  private static final class Column {
    private final double[] uniform;
    private final double[] root;
    private final double[] rootOfRest;

    /** One number of each of so many equal parts of 0 to 1, in random order. */
    Column(UniformRandomProvider random, int draws) {
      int[] strata = PermutationSampler.natural(draws);
      PermutationSampler.shuffle(random, strata);
      uniform = new double[draws];
      root = new double[draws];
      rootOfRest = new double[draws];
      for (int i = 0; i < draws; i++) {
        uniform[i] = (strata[i] + random.nextDouble()) / draws;
        root[i] = Math.sqrt(uniform[i]);
        rootOfRest[i] = Math.sqrt(1 - uniform[i]);
      }
    }
  }

  private final int draws;
  private final long seed;
  private final Map<Driver, Column> columns = new EnumMap<>(Driver.class);

  /**
   * @param draws 1 or more
   */
  public Simulation(long seed, int draws) {
    if (draws < 1) {
      throw new IllegalArgumentException(draws + " draws");
    }
    this.seed = seed;
    this.draws = draws;
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    for (Driver driver : Driver.values()) {
      columns.put(driver, new Column(random, draws));
    }
  }

  /** Simulates the options of one application. */
  public Odds of(OptionInputs inputs) {
    PresentValueWeights weights = new PresentValueWeights(inputs.horizon());
    Map<Option, double[]> npv = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      double certain = 0;
      for (Driver driver : Driver.values()) {
        ThreePoint estimate = inputs.of(driver);
        certain += estimate.isRange() ? 0 : weights.of(option, driver) * estimate.mode();
      }
      double[] values = new double[draws];
      Arrays.fill(values, certain);
      npv.put(option, values);
    }
    Map<Driver, Column> moves = columnsOf(inputs);
    double[] values = new double[draws];
    for (Driver driver : Driver.values()) {
      if (inputs.of(driver).isRange()) {
        draw(inputs.of(driver), requireNonNull(moves.get(driver)), values);
        npv.forEach((option, sums) -> add(sums, weights.of(option, driver), values));
      }
    }
    return count(npv);
  }

  /** The column of each driver; drivers of one cause take that of the first among them. */
  private Map<Driver, Column> columnsOf(OptionInputs inputs) {
    Map<String, Column> byCause = new HashMap<>();
    Map<Driver, Column> moves = new EnumMap<>(columns);
    inputs
        .causes()
        .forEach(
            (driver, cause) ->
                moves.put(
                    driver,
                    byCause.computeIfAbsent(cause, name -> requireNonNull(columns.get(driver)))));
    return moves;
  }

  /** The inverse distribution function of a triangle at every number of a column. */
  private static void draw(ThreePoint estimate, Column column, double[] values) {
    double range = estimate.high() - estimate.low();
    double up = Math.sqrt(range * (estimate.mode() - estimate.low()));
    double down = Math.sqrt(range * (estimate.high() - estimate.mode()));
    double atMode = estimate.modeQuantile();
    for (int i = 0; i < values.length; i++) {
      values[i] =
          column.uniform[i] < atMode
              ? estimate.low() + up * column.root[i]
              : estimate.high() - down * column.rootOfRest[i];
    }
  }

  private static void add(double[] npv, double weight, double[] values) {
    if (weight != 0) {
      for (int i = 0; i < npv.length; i++) {
        npv[i] += weight * values[i];
      }
    }
  }

  private Odds count(Map<Option, double[]> npv) {
    double[] keep = requireNonNull(npv.get(Option.KEEP));
    double[] refactor = requireNonNull(npv.get(Option.REFACTOR));
    double[] retire = requireNonNull(npv.get(Option.RETIRE));
    int refactorBest = 0;
    int retireBest = 0;
    int refactorBeats = 0;
    int retireBeats = 0;
    for (int i = 0; i < draws; i++) {
      refactorBeats += refactor[i] > keep[i] ? 1 : 0;
      retireBeats += retire[i] > keep[i] ? 1 : 0;
      if (retire[i] > keep[i] && retire[i] > refactor[i]) {
        retireBest++;
      } else if (refactor[i] > keep[i]) {
        refactorBest++;
      }
    }
    Map<Option, Double> mean = new EnumMap<>(Option.class);
    npv.forEach((option, values) -> mean.put(option, Arrays.stream(values).sum() / draws));
    return new Odds(
        draws,
        seed,
        shares(draws - refactorBest - retireBest, refactorBest, retireBest),
        shares(0, refactorBeats, retireBeats),
        mean);
  }

  private Map<Option, Double> shares(int keep, int refactor, int retire) {
    double all = draws;
    return Map.of(
        Option.KEEP, keep / all, Option.REFACTOR, refactor / all, Option.RETIRE, retire / all);
  }
}
