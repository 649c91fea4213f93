package dev.towerbook.ledger.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.gap.UnratedCost;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.month.MonthlyCost;
import dev.towerbook.ledger.month.Postings;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnconvertedCostTest {

  private static final int UNRATED = 3;

  /** What is named as known is the same at any rate; and at the rates 0, 1 and 7 of some cost. */
  @Test
  void an_application_that_is_not_named_costs_the_same_at_any_rate() {
    Seeded.rounds(
        400,
        random -> {
          Portfolio portfolio = new Portfolio(random);
          List<MonthlyCost> all = portfolio.ledger().costs();
          int known = random.nextInt(all.size() - UNRATED);
          List<MonthlyCost> rated = all.subList(0, known);
          List<MonthlyCost> unrated = all.subList(known, known + UNRATED);
          List<UsageTotal> usage = portfolio.usage();
          Mappings mappings = portfolio.mappings();
          Allocation reported =
              Allocation.of(
                  Postings.ledger(
                      Portfolio.MAY,
                      "EUR",
                      rated,
                      unrated.stream().map(UnconvertedCostTest::unrated).toList()),
                  usage,
                  mappings);
          assertThat(reported.unconverted().currencies()).containsExactly("USD");
          for (String rate : List.of("1", "7")) {
            SortedMap<String, BigDecimal> then =
                byApplication(Allocation.of(at(rate, rated, unrated), usage, mappings));
            SortedMap<String, BigDecimal> now = byApplication(reported);
            then.keySet().removeAll(reported.unconverted().applications().keySet());
            now.keySet().removeAll(reported.unconverted().applications().keySet());
            assertThat(then).as("rate " + rate).isEqualTo(now);
          }
        });
  }

  private static UnratedCost unrated(MonthlyCost posting) {
    return new UnratedCost(
        posting.target(), "USD", posting.effective(), posting.billed(), posting.hours());
  }

  private static MonthLedger at(String rate, List<MonthlyCost> rated, List<MonthlyCost> unrated) {
    List<MonthlyCost> costs = new ArrayList<>(rated);
    for (MonthlyCost posting : unrated) {
      BigDecimal effective = posting.effective().multiply(new BigDecimal(rate));
      costs.add(
          new MonthlyCost(
              posting.target(),
              posting.place(),
              posting.source(),
              effective,
              posting.billed(),
              posting.hours(),
              posting.lines()));
    }
    return Postings.ledger(costs);
  }

  /** To twenty decimals: the last unit of a split goes by the order of postings. */
  private static SortedMap<String, BigDecimal> byApplication(Allocation allocation) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (AllocatedCost line : allocation.lines()) {
      if (line.costObject() instanceof CostObject.Application application) {
        sums.merge(application.id(), line.amount(), BigDecimal::add);
      }
    }
    SortedMap<String, BigDecimal> rounded = new TreeMap<>();
    sums.forEach(
        (id, sum) -> {
          BigDecimal amount = sum.setScale(10, java.math.RoundingMode.HALF_EVEN);
          if (amount.signum() != 0) {
            rounded.put(id, amount);
          }
        });
    return rounded;
  }
}
