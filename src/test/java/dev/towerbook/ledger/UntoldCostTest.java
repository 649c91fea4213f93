package dev.towerbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.ledger.gap.UnratedCost;
import dev.towerbook.mapping.Mappings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UntoldCostTest {

  private static final int UNRATED = 3;

  /** What is named as known is the same at any rate; and at the rates 0, 1 and 7 of some cost. */
  @Test
  void an_application_that_is_not_named_costs_the_same_at_any_rate() {
    Seeded.rounds(
        400,
        random -> {
          Portfolio portfolio = new Portfolio(random);
          List<Posting> all = portfolio.ledger().postings();
          int known = random.nextInt(all.size() - UNRATED);
          List<Posting> rated = all.subList(0, known);
          List<Posting> unrated = all.subList(known, known + UNRATED);
          List<UsageTotal> usage = portfolio.usage();
          Mappings mappings = portfolio.mappings();
          Allocation told =
              Allocation.of(
                  new MonthLedger(
                      Portfolio.MAY,
                      "EUR",
                      rated,
                      unrated.stream().map(UntoldCostTest::unrated).toList()),
                  usage,
                  mappings);
          assertThat(told.untold().currencies()).containsExactly("USD");
          for (String rate : List.of("1", "7")) {
            SortedMap<String, BigDecimal> then =
                byApplication(Allocation.of(at(rate, rated, unrated), usage, mappings));
            SortedMap<String, BigDecimal> now = byApplication(told);
            then.keySet().removeAll(told.untold().applications().keySet());
            now.keySet().removeAll(told.untold().applications().keySet());
            assertThat(then).as("rate " + rate).isEqualTo(now);
          }
        });
  }

  private static UnratedCost unrated(Posting posting) {
    return new UnratedCost(
        posting.target(), "USD", posting.effective(), posting.billed(), posting.hours());
  }

  private static MonthLedger at(String rate, List<Posting> rated, List<Posting> unrated) {
    List<Posting> postings = new ArrayList<>(rated);
    for (Posting posting : unrated) {
      BigDecimal effective = posting.effective().multiply(new BigDecimal(rate));
      postings.add(
          new Posting(
              posting.target(),
              posting.place(),
              posting.source(),
              effective,
              posting.billed(),
              posting.hours(),
              posting.lines()));
    }
    return Postings.ledger(postings);
  }

  /** To twenty decimals: the last unit of a split goes by the order of postings. */
  private static SortedMap<String, BigDecimal> byApplication(Allocation allocation) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (CostLine line : allocation.lines()) {
      if (line.bearer() instanceof Bearer.OfApplication application) {
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
