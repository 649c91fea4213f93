package dev.towerbook.economics.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.commit.CommitmentCalendar.Entry;
import dev.towerbook.economics.commit.CommitmentCalendar.State;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.intake.dataset.ContractCommitment;
import dev.towerbook.intake.source.Period;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** When commitments end, and what is still owed. */
class CommitmentCalendarTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final ExchangeRates RATES =
      new ExchangeRates(
          "EUR",
          List.of(new ExchangeRate(OCTOBER, "USD", "EUR", new BigDecimal("0.5"), "made up")));
  private static final ServiceId COMPUTE = new ServiceId("AWS", "Compute");

  @Test
  void a_monthly_amount_is_owed_for_every_month_that_is_left() {
    Obligation monthly = new Obligation.Monthly(new BigDecimal("100"));
    LocalDate first = LocalDate.of(2025, 3, 1);
    LocalDate last = LocalDate.of(2027, 2, 28);
    assertThat(monthly.owedAfter(YearMonth.of(2026, 11), first, last)).isEqualTo(known("300"));
    assertThat(monthly.owedAfter(YearMonth.of(2025, 1), first, last)).isEqualTo(known("2400"));
    assertThat(monthly.owedAfter(YearMonth.of(2028, 1), first, last)).isEqualTo(known("0"));
  }

  @Test
  void an_amount_for_the_whole_time_is_spread_by_day_and_what_was_paid_is_not_owed() {
    LocalDate first = LocalDate.of(2026, 10, 1);
    LocalDate last = LocalDate.of(2026, 11, 30);
    BigDecimal amount = new BigDecimal("610");
    assertThat(new Obligation.Whole(amount, BigDecimal.ZERO).owedAfter(OCTOBER, first, last))
        .isEqualTo(known("300"));
    assertThat(new Obligation.Whole(amount, new BigDecimal("0.5")).owedAfter(OCTOBER, first, last))
        .isEqualTo(known("150.0"));
  }

  @Test
  void a_quantity_owes_no_known_amount_and_never_zero() {
    Entry entry =
        calendar(List.of(delivered("cud-1", Optional.empty(), "2027-05-01")), List.of())
            .entries()
            .getFirst();
    assertThat(entry.owedReported())
        .isEqualTo(new Measure.Unknown("a quantity is committed, 17520 Hours, and no amount"));
    assertThat(entry.state()).isEqualTo(State.ENDS_AHEAD);
  }

  @Test
  void sums_are_in_report_currency_and_leave_out_what_has_no_rate() {
    CommitmentCalendar calendar =
        calendar(
            List.of(),
            List.of(
                signed("a", "USD", LocalDate.of(2026, 12, 31)),
                signed("b", "GBP", LocalDate.of(2026, 12, 31))));
    assertThat(calendar.owedKnown()).isEqualByComparingTo("100");
    assertThat(calendar.owedUnknown()).isEqualTo(1);
    assertThat(calendar.entries().get(1).owedReported())
        .isEqualTo(new Measure.Unknown("no exchange rate for GBP"));
  }

  @Test
  void what_has_ended_and_is_still_billed_as_covered_is_told_apart() {
    Commitment old = signed("old", "USD", LocalDate.of(2026, 6, 30));
    assertThat(calendar(List.of(), List.of(old)).in(State.ENDED_STILL_BILLED)).hasSize(1);
    Commitment renewed = signed("new", "USD", LocalDate.of(2029, 6, 30));
    CommitmentCalendar calendar = calendar(List.of(), List.of(old, renewed));
    assertThat(calendar.in(State.ENDED)).hasSize(1);
    assertThat(calendar.in(State.ENDS_LATER)).hasSize(1);
    assertThat(calendar.unregistered()).isEmpty();
    assertThat(calendar(List.of(), List.of()).unregistered()).containsExactly(COMPUTE);
  }

  @Test
  void the_row_of_finance_counts_and_the_provider_s_difference_is_told() {
    Commitment signed = signed("sp-1", "USD", LocalDate.of(2026, 12, 31));
    CommitmentRegister register =
        CommitmentRegister.of(
            List.of(signed),
            DeliveredCommitments.of(
                List.of(delivered("sp-1", Optional.of(new BigDecimal("9999")), "2027-05-01"))));
    assertThat(register.commitments()).containsExactly(signed);
    assertThat(register.differences())
        .containsEntry("sp-1", "the provider says it ends 2027-04-30, comes to 9999 in all");
  }

  @Test
  void the_newest_word_of_a_provider_counts_and_what_was_cancelled_is_gone() {
    ContractCommitment old = delivered("c", Optional.of(BigDecimal.ONE), "2027-01-01");
    ContractCommitment changed =
        new ContractCommitment(
            "c", "", "", old.terms(), old.period(), "Active", "2026-10-02T00:00:00Z");
    assertThat(DeliveredCommitments.of(List.of(changed, old))).hasSize(1);
    ContractCommitment gone =
        new ContractCommitment(
            "c", "", "", old.terms(), old.period(), "Canceled", "2026-10-03T00:00:00Z");
    assertThat(DeliveredCommitments.of(List.of(gone, changed, old))).isEmpty();
  }

  private static CommitmentCalendar calendar(
      List<ContractCommitment> delivered, List<Commitment> signed) {
    return CommitmentCalendar.of(
        CommitmentRegister.of(signed, DeliveredCommitments.of(delivered)),
        OCTOBER,
        new TreeSet<>(List.of(COMPUTE)),
        RATES);
  }

  private static Measure known(String value) {
    return new Measure.Known(new BigDecimal(value));
  }

  private static Commitment signed(String id, String currency, LocalDate last) {
    return new Commitment(
        id,
        "aws",
        List.of("COMPUTE"),
        "",
        new Obligation.Monthly(new BigDecimal("100")),
        currency,
        Optional.empty(),
        LocalDate.of(2026, 1, 1),
        last,
        Commitment.Source.SHELF,
        Commitment.Renewal.NOT_STATED);
  }

  private static ContractCommitment delivered(String id, Optional<BigDecimal> cost, String end) {
    return new ContractCommitment(
        id,
        "",
        "one year",
        new ContractCommitment.Terms(
            cost,
            cost.isPresent() ? "USD" : "",
            BigDecimal.ZERO,
            Optional.of(new BigDecimal("17520")),
            "Hours",
            Optional.empty()),
        new Period(LocalDate.of(2026, 1, 1), LocalDate.parse(end).minusDays(1)),
        "",
        "");
  }
}
