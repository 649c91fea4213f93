package dev.towerbook.intake.recipe;

import dev.towerbook.table.Decimals;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An exact sum of numbers of a row. Of the columns to add at least one must have a value, and so
 * must every column to subtract: else there is no sum, which is not zero. A list without a fitting
 * object adds nothing.
 *
 * @param plus columns to add
 * @param minus columns to subtract
 * @param lists nested lists to add
 */
public record Sum(List<NativeColumn> plus, List<NativeColumn> minus, List<Part> lists)
    implements Recipe {

  public Sum {
    plus = List.copyOf(plus);
    minus = List.copyOf(minus);
    lists = List.copyOf(lists);
    if (plus.isEmpty() && lists.isEmpty()) {
      throw new IllegalArgumentException("nothing to add");
    }
  }

  /**
   * One number of each object of a nested list.
   *
   * @param column of the list
   * @param key of the number
   * @param filter which objects count
   */
  public record Part(NativeColumn column, String key, Filter filter) {

    private BigDecimal total(NativeRow row) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Map<String, String> object : row.nested(column, true)) {
        String text = object.getOrDefault(key, "");
        if (!text.isEmpty() && filter.holds(object)) {
          Optional<BigDecimal> number = Decimals.parse(text);
          if (number.isEmpty()) {
            row.notNumber(column, text);
          }
          sum = sum.add(number.orElse(BigDecimal.ZERO));
        }
      }
      return sum;
    }
  }

  /**
   * Which objects of a list count.
   *
   * @param key that is looked at
   * @param values patterns, one of which must hold
   * @param without true if the objects that fit are excluded instead
   */
  public record Filter(String key, List<ValuePattern> values, boolean without) {

    /** Every object counts. */
    public static final Filter ALL = new Filter("", List.of(), true);

    public Filter {
      values = List.copyOf(values);
    }

    private boolean holds(Map<String, String> object) {
      String value = object.getOrDefault(key, "");
      return values.stream().anyMatch(pattern -> pattern.holds(value)) != without;
    }
  }

  @Override
  public String value(NativeRow row) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = plus.isEmpty();
    for (NativeColumn column : plus) {
      Optional<BigDecimal> number = row.number(column);
      any |= number.isPresent();
      sum = sum.add(number.orElse(BigDecimal.ZERO));
    }
    for (NativeColumn column : minus) {
      Optional<BigDecimal> number = row.number(column);
      any &= number.isPresent();
      sum = sum.subtract(number.orElse(BigDecimal.ZERO));
    }
    for (Part part : lists) {
      sum = sum.add(part.total(row));
    }
    return any ? sum.toPlainString() : "";
  }

  @Override
  public Set<NativeColumn> inputs() {
    Set<NativeColumn> all = new LinkedHashSet<>(plus);
    all.addAll(minus);
    lists.forEach(part -> all.add(part.column()));
    return all;
  }
}
