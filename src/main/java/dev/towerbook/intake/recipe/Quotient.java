package dev.towerbook.intake.recipe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A quantity by the size of the block that its unit names, like 10 of {@code 10 Hours}. A unit that
 * the table does not list is reported and gives no value: its block is unknown, not 1.
 *
 * @param quantity column of the quantity, in single units
 * @param block the block size, looked up by the unit
 */
public record Quotient(NativeColumn quantity, Lookup block) implements Recipe {

  @Override
  public String value(NativeRow row) {
    Optional<BigDecimal> number = row.number(quantity);
    String size = block.value(row);
    if (number.isEmpty() || size.isEmpty()) {
      return "";
    }
    return number.get().divide(new BigDecimal(size), MathContext.DECIMAL128).toPlainString();
  }

  @Override
  public Set<NativeColumn> inputs() {
    Set<NativeColumn> all = new LinkedHashSet<>(Set.of(quantity));
    all.addAll(block.inputs());
    return all;
  }
}
