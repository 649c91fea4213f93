package dev.towerbook.economics.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.economics.commit.ServiceBand.Advice;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Use by day → how much of a service to commit, or why not. */
class CommitBandsTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final ServiceId COMPUTE = new ServiceId("AWS", "Compute");
  private static final long ONE = 1_000_000;

  private final List<DayUse> use = new ArrayList<>();
  private IdleCommitments idle = new IdleCommitments(OCTOBER, List.of());

  @Test
  void steady_use_of_those_who_stay_is_the_band_and_the_rest_is_kept_out() {
    add("crm", false, day -> 100 * ONE);
    add("old", false, day -> 40 * ONE);
    add("new", false, day -> 10 * ONE);
    ServiceBand band = band();
    assertThat(band.advice()).isEqualTo(Advice.COMMIT);
    CommitBand found = band.band().orElseThrow();
    assertThat(found.low()).isEqualTo(100);
    assertThat(found.high()).isEqualTo(100);
    assertThat(found.regret().get(0.0)).isCloseTo(-30, within(1e-9));
    assertThat(found.regret().get(-0.4)).isCloseTo(10, within(1e-9));
    assertThat(band.perDay().never()).isEqualTo(Measure.known(40));
    assertThat(band.perDay().waits()).isEqualTo(Measure.known(10));
    assertThat(band.retiring()).containsExactly("old");
    assertThat(band.seen().days()).isEqualTo(184);
    assertThat(band.discount()).contains(new ServiceBand.Discount(0.3, false));
  }

  @Test
  void what_is_covered_already_is_taken_off() {
    add("crm", true, day -> 60 * ONE);
    add("crm", false, day -> 40 * ONE);
    assertThat(band().more(100)).isEqualTo(Measure.known(40));
    assertThat(band().advice()).isEqualTo(Advice.COMMIT);
  }

  @Test
  void commitments_that_only_others_use_are_enough_too() {
    add("old", true, day -> 150 * ONE);
    add("crm", false, day -> 100 * ONE);
    assertThat(band().advice()).isEqualTo(Advice.ENOUGH);
    assertThat(band().more(100)).isEqualTo(Measure.known(0));
  }

  @Test
  void idle_commitments_come_before_new_ones_and_the_saving_is_that_of_the_rest() {
    add("crm", false, day -> 100 * ONE);
    add("bad", false, day -> 50 * ONE);
    ServiceBand without = band();
    assertThat(without.saving()).contains(saving("10950.00"));
    assertThat(without.takenOut()).containsEntry("bad", Demand.FLAWED);
    assertThat(without.perDay().flawed()).isEqualTo(Measure.known(50));
    idle =
        new IdleCommitments(
            OCTOBER,
            List.of(
                new IdleCommitments.Row(
                    new ServiceId("AWS", "Savings Plan"),
                    new Measure.Known(new BigDecimal("868")))));
    ServiceBand with = band();
    assertThat(with.perDay().idle().number().orElseThrow())
        .as("28 a day at a discount of 30 % would pay for 40 on demand")
        .isEqualByComparingTo("40");
    assertThat(with.more(100)).isEqualTo(Measure.known(60));
    assertThat(with.saving()).contains(saving("6570.00"));
    idle =
        new IdleCommitments(
            OCTOBER,
            List.of(new IdleCommitments.Row(COMPUTE, new Measure.Known(new BigDecimal("2170")))));
    assertThat(band().advice()).isEqualTo(Advice.ENOUGH);
  }

  private static ServiceBand.Saving saving(String year) {
    return new ServiceBand.Saving(new BigDecimal(year), new BigDecimal(year));
  }

  @Test
  void a_service_whose_use_mostly_ends_is_not_predictable() {
    add("crm", false, day -> 100 * ONE);
    add("old", false, day -> 120 * ONE);
    ServiceBand band = band();
    assertThat(band.advice()).isEqualTo(Advice.NOT_PREDICTABLE);
    assertThat(band.predictability().stability()).isEqualTo(Measure.known(1));
    assertThat(band.predictability().score().number().orElseThrow().doubleValue())
        .isCloseTo(100 * 100 / 220.0, within(1e-9));
    assertThat(band.saving()).isEmpty();
  }

  @Test
  void few_days_falling_use_and_negative_days_give_no_band() {
    add("crm", false, day -> day % 7 == 0 ? 700 * ONE : 0);
    assertThat(band().advice()).isEqualTo(Advice.TOO_FEW_DAYS);
    assertThat(band().reason()).isEqualTo("charges begin on 27 days, 30 are needed");
    assertThat(band().band()).isEmpty();
    use.clear();
    add("crm", false, day -> (200 - day) * ONE);
    assertThat(band().advice()).isEqualTo(Advice.FALLING);
    use.clear();
    add("crm", false, day -> day == 90 ? -ONE : ONE);
    assertThat(band().advice()).isEqualTo(Advice.NEGATIVE_DAYS);
    use.clear();
    add("crm", false, day -> day % 2 == 0 ? ONE : 0);
    assertThat(band().advice()).isEqualTo(Advice.NO_STABLE_PART);
  }

  @Test
  void nobody_who_stays_and_nothing_known_give_no_band() {
    add("old", false, day -> ONE);
    assertThat(band().advice()).isEqualTo(Advice.NOTHING_STAYS);
    use.clear();
    add("crm", false, day -> ONE);
    assertThat(bands(Optional.empty(), List.of()).getFirst().advice())
        .isEqualTo(Advice.NO_DISCOUNT);
    use.add(use(key(OCTOBER, "crm", false, "EUR"), List.of(), 0, 3));
    assertThat(band().advice()).isEqualTo(Advice.NO_PRICE);
    assertThat(band().perDay().stays())
        .as("what has a price is a part of the use, not the use")
        .isEqualTo(new Measure.Unknown("3 lines have neither list nor contracted cost"));
    use.clear();
    use.add(use(key(OCTOBER, "crm", false, "USD"), List.of(ONE), 1, 0));
    assertThat(band().advice()).isEqualTo(Advice.NO_RATE);
    assertThat(band().perDay().stays()).isInstanceOf(Measure.Unknown.class);
    assertThat(band().perDay().never()).isEqualTo(Measure.known(0.0));
  }

  @Test
  void a_service_is_judged_if_it_is_covered_or_a_commitment_names_it() {
    add("crm", false, day -> ONE);
    CommitBands.Terms nobody =
        new CommitBands.Terms(
            OCTOBER,
            new TreeSet<>(),
            CommitmentRegister.EMPTY,
            Optional.empty(),
            new ExchangeRates("EUR", List.of()),
            idle,
            CommitBandsTest::stay);
    assertThat(CommitBands.of(nobody, use)).isEmpty();
    Commitment signed =
        new Commitment(
            "sp-1",
            "AWS",
            List.of("Compute"),
            "",
            new Obligation.Monthly(BigDecimal.ONE),
            "EUR",
            Optional.of(new BigDecimal("0.4")),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 31),
            Commitment.Source.SHELF,
            Commitment.Renewal.NOT_STATED);
    assertThat(bands(Optional.empty(), List.of(signed)).getFirst().discount())
        .contains(new ServiceBand.Discount(0.4, true));
  }

  private ServiceBand band() {
    return bands(Optional.of(new BigDecimal("30")), List.of()).getFirst();
  }

  private List<ServiceBand> bands(Optional<BigDecimal> percent, List<Commitment> signed) {
    return CommitBands.of(
        new CommitBands.Terms(
            OCTOBER,
            new TreeSet<>(List.of(COMPUTE)),
            new CommitmentRegister(signed, new TreeMap<>()),
            percent,
            new ExchangeRates("EUR", List.of()),
            idle,
            CommitBandsTest::stay),
        use);
  }

  private static Demand stay(CostObject.Assigned target) {
    return switch (target.name()) {
      case "old" -> Demand.TO_RETIRE;
      case "new" -> Demand.UNDECIDED;
      case "bad" -> Demand.FLAWED;
      default -> Demand.RETAINED;
    };
  }

  /** Six months of use; days are counted from the first one on. */
  private void add(String application, boolean covered, IntToLongFunction byDay) {
    LocalDate first = CommitBands.firstMonth(OCTOBER).atDay(1);
    for (int i = 0; i < CommitBands.MONTHS; i++) {
      YearMonth month = CommitBands.firstMonth(OCTOBER).plusMonths(i);
      int at = (int) (month.atDay(1).toEpochDay() - first.toEpochDay());
      List<Long> days =
          IntStream.range(at, at + month.lengthOfMonth())
              .mapToObj(day -> byDay.applyAsLong(day))
              .toList();
      long begins = 0;
      for (int day = 0; day < days.size(); day++) {
        begins |= days.get(day) == 0 ? 0 : 1L << day;
      }
      use.add(use(key(month, application, covered, "EUR"), days, begins, 0));
    }
  }

  private static DayUse.Key key(
      YearMonth month, String application, boolean covered, String currency) {
    CostObject.Assigned target = new CostObject.Application(application);
    return new DayUse.Key(month, month, "AWS", "Compute", currency, target, covered);
  }

  private static DayUse use(DayUse.Key key, List<Long> days, long begins, long unpriced) {
    return new DayUse(key, key.chargeMonth().atDay(1), days, begins, 0, 0, unpriced);
  }
}
