package dev.towerbook.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** Which part of each shared pool every application bears in the end. */
public final class Pools {

  /** Who bears what no application can. */
  public static final String NOBODY = "";

  private static final BigFraction HUNDRED = new BigFraction(100);

  private final String method;
  private final List<Line> rows;
  private final Map<String, Map<String, BigFraction>> use = new HashMap<>();

  Pools(Path shelf, String method) {
    this.method = method;
    rows = Rows.shelf(shelf.resolve("allocation.csv"));
    Rows.shelf(shelf.resolve("pool-use.csv"))
        .forEach(
            row ->
                use.computeIfAbsent(row.at("pool_id"), none -> new LinkedHashMap<>())
                    .put(row.at("user_pool_id"), of(row.at("share_percent"))));
  }

  public static BigFraction of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  public static BigFraction of(BigDecimal decimal) {
    BigDecimal plain = decimal.setScale(Math.max(0, decimal.scale()));
    return new BigFraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  /** Values of drivers of one month, by application. */
  interface Drivers {
    Map<String, BigFraction> of(String basis, String driver);
  }

  /**
   * The parts of every pool.
   *
   * @param serving applications that can bear cost in the month
   * @return pool → application or {@link #NOBODY} → part; the parts of a pool sum to one
   */
  Map<String, Map<String, BigFraction>> parts(List<String> serving, Drivers drivers) {
    int count = rows.size();
    BigFraction[][] passes = new BigFraction[count][count];
    List<Map<String, BigFraction>> hands = new ArrayList<>();
    for (int from = 0; from < count; from++) {
      Map<String, BigFraction> users = use.getOrDefault(id(from), Map.of());
      BigFraction rest = HUNDRED;
      for (BigFraction percent : users.values()) {
        rest = rest.subtract(percent);
      }
      BigFraction given = rest;
      for (int to = 0; to < count; to++) {
        boolean passed = method.equals("reciprocal") || (method.equals("step-down") && from < to);
        passes[from][to] = passed ? users.getOrDefault(id(to), BigFraction.ZERO) : BigFraction.ZERO;
        given = given.add(passes[from][to]);
      }
      for (int to = 0; to < count; to++) {
        passes[from][to] = passes[from][to].divide(given);
      }
      hands.add(handed(rows.get(from), rest.divide(given), serving, drivers));
    }
    Map<String, Map<String, BigFraction>> parts = new TreeMap<>();
    for (int pool = 0; pool < count; pool++) {
      BigFraction[] through = through(passes, pool);
      Map<String, BigFraction> sums = new TreeMap<>();
      for (int by = 0; by < count; by++) {
        BigFraction amount = through[by];
        hands
            .get(by)
            .forEach((to, part) -> sums.merge(to, part.multiply(amount), BigFraction::add));
      }
      parts.put(id(pool), sums);
    }
    return parts;
  }

  private String id(int row) {
    return rows.get(row).at("pool_id");
  }

  /** What a pool hands to applications itself, by its own drivers. */
  private static Map<String, BigFraction> handed(
      Line row, BigFraction rest, List<String> serving, Drivers drivers) {
    List<String> listed =
        row.at("applications").equals("*") ? serving : List.of(row.at("applications").split("\\|"));
    Map<String, BigFraction> values = new LinkedHashMap<>();
    List<String> shares = List.of(row.at("shares").split("\\|"));
    Map<String, BigFraction> measured = drivers.of(row.at("basis"), row.at("driver"));
    for (int i = 0; i < listed.size(); i++) {
      BigFraction value =
          switch (row.at("basis")) {
            case "even" -> BigFraction.ONE;
            case "fixed" -> of(shares.get(i));
            default -> measured.getOrDefault(listed.get(i), BigFraction.ZERO);
          };
      values.put(listed.get(i), value.compareTo(BigFraction.ZERO) < 0 ? BigFraction.ZERO : value);
    }
    BigFraction total = values.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    if (total.equals(BigFraction.ZERO)) {
      return Map.of(NOBODY, rest);
    }
    values.replaceAll((application, value) -> value.divide(total).multiply(rest));
    return values;
  }

  /** What passes through each pool of one unit of cost in one of them: x = unit + passesᵀ x. */
  private static BigFraction[] through(BigFraction[][] passes, int pool) {
    int count = passes.length;
    BigFraction[][] rows = new BigFraction[count][count + 1];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        rows[i][j] = (i == j ? BigFraction.ONE : BigFraction.ZERO).subtract(passes[j][i]);
      }
      rows[i][count] = i == pool ? BigFraction.ONE : BigFraction.ZERO;
    }
    for (int i = 0; i < count; i++) {
      int pivot = i;
      while (rows[pivot][i].equals(BigFraction.ZERO)) {
        pivot++;
      }
      BigFraction[] row = rows[pivot];
      rows[pivot] = rows[i];
      rows[i] = row;
      for (int j = 0; j < count; j++) {
        if (j != i) {
          BigFraction factor = rows[j][i].divide(row[i]);
          for (int k = i; k <= count; k++) {
            rows[j][k] = rows[j][k].subtract(factor.multiply(row[k]));
          }
        }
      }
    }
    BigFraction[] solution = new BigFraction[count];
    Arrays.setAll(solution, i -> rows[i][count].divide(rows[i][i]));
    return solution;
  }
}
