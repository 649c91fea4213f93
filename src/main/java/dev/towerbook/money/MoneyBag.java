package dev.towerbook.money;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts by currency: adds without mixing currencies.
 *
 * @param amounts currency → exact amount, sorted by currency; a currency that was added stays, also
 *     at zero
 */
public record MoneyBag(SortedMap<String, BigDecimal> amounts) {

  private static final MoneyBag EMPTY = new MoneyBag(new TreeMap<>());

  public MoneyBag {
    amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
  }

  /** A bag without any currency. */
  public static MoneyBag empty() {
    return EMPTY;
  }

  /** A bag of one amount. */
  public static MoneyBag of(Money money) {
    return EMPTY.plus(money);
  }

  /** The bag with one more amount. */
  public MoneyBag plus(Money money) {
    TreeMap<String, BigDecimal> sum = new TreeMap<>(amounts);
    sum.merge(money.currency(), money.amount(), BigDecimal::add);
    return new MoneyBag(sum);
  }

  /** The bag with all amounts of another. */
  public MoneyBag plus(MoneyBag other) {
    TreeMap<String, BigDecimal> sum = new TreeMap<>(amounts);
    other.amounts.forEach((currency, amount) -> sum.merge(currency, amount, BigDecimal::add));
    return new MoneyBag(sum);
  }

  /** The amount in a currency; zero if the bag holds none of it. */
  public Money in(String currency) {
    return new Money(currency, amounts.getOrDefault(currency, BigDecimal.ZERO));
  }

  /** True if every currency sums to zero. */
  public boolean isZero() {
    return amounts.values().stream().allMatch(amount -> amount.signum() == 0);
  }
}
