package dev.towerbook.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Seeded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyBagTest {

  private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "credits");

  @Test
  void currencies_are_never_mixed() {
    MoneyBag bag =
        MoneyBag.of(money("EUR", "1.50")).plus(money("USD", "-2")).plus(money("EUR", "0.50"));
    assertThat(bag.amounts()).containsOnlyKeys("EUR", "USD");
    assertThat(bag.in("EUR").amount()).isEqualByComparingTo("2");
    assertThat(bag.in("USD").amount()).isEqualByComparingTo("-2");
    assertThat(bag.in("JPY").amount()).isZero();
  }

  @Test
  void the_order_of_adding_changes_nothing() {
    Seeded.rounds(
        300,
        random -> {
          List<Money> amounts = new ArrayList<>();
          for (int i = 0; i < 20; i++) {
            String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            amounts.add(
                new Money(currency, BigDecimal.valueOf(random.nextInt(), random.nextInt(5))));
          }
          MoneyBag bag = sum(amounts);
          Collections.shuffle(amounts, random);
          assertThat(sum(amounts)).isEqualTo(bag);
          assertThat(sum(amounts.subList(0, 7)).plus(sum(amounts.subList(7, 20)))).isEqualTo(bag);
        });
  }

  private static MoneyBag sum(List<Money> amounts) {
    return amounts.stream().reduce(MoneyBag.empty(), MoneyBag::plus, MoneyBag::plus);
  }

  @Test
  void one_amount_in_any_currency_is_not_zero() {
    MoneyBag none = MoneyBag.of(money("EUR", "1")).plus(money("EUR", "-1.00"));
    assertThat(none.isZero()).isTrue();
    assertThat(none.plus(money("USD", "0")).isZero()).isTrue();
    assertThat(none.plus(money("USD", "0.01")).isZero()).isFalse();
    assertThat(MoneyBag.empty().isZero()).isTrue();
  }

  @Test
  void money_refuses_a_blank_currency() {
    assertThatThrownBy(() -> money(" ", "1")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Money money(String currency, String amount) {
    return new Money(currency, new BigDecimal(amount));
  }
}
