package dev.towerbook.report.page;

import dev.towerbook.economics.commit.CommitBand;
import dev.towerbook.economics.commit.Commitment;
import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.CommitmentOutlook;
import dev.towerbook.economics.commit.CommitmentRegister;
import dev.towerbook.economics.commit.Demand;
import dev.towerbook.economics.commit.Obligation;
import dev.towerbook.economics.commit.Predictability;
import dev.towerbook.economics.commit.ServiceBand;
import dev.towerbook.economics.commit.ServiceBand.Advice;
import dev.towerbook.economics.commit.ServiceId;
import dev.towerbook.economics.forecast.ApplicationVolatility;
import dev.towerbook.economics.forecast.SpendVolatility;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.month.UsageSpend;
import dev.towerbook.ledger.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Commitments of the fixture's company: one with an amount, one with a quantity; what is advised.
 */
final class CommitmentFixture {

  private CommitmentFixture() {}

  static CommitmentOutlook outlook(
      List<LedgerEntry> entries, YearMonth month, ExchangeRates rates) {
    CommitmentRegister register =
        CommitmentRegister.of(
            List.of(
                commitment("sp-1", new Obligation.Monthly(new BigDecimal("1200.50")), "EUR"),
                commitment("sp-2", new Obligation.Quantity(new BigDecimal("17520"), "Hours"), "")),
            List.of());
    return new CommitmentOutlook(
        CommitmentCalendar.of(register, month, ServiceId.covered(entries), rates),
        List.of(advised(), refused()),
        List.of(swinging(month), unsplit(month)));
  }

  private static ServiceBand advised() {
    SortedMap<Double, Double> regret = new TreeMap<>();
    regret.put(0.0, -161.4);
    regret.put(-0.2, -79.5);
    regret.put(-0.4, 1016.3);
    return band(Advice.COMMIT, 184, Optional.of(new CommitBand(470.4, 482.6, regret)));
  }

  private static ServiceBand refused() {
    return band(Advice.TOO_FEW_DAYS, 18, Optional.empty());
  }

  private static ServiceBand band(Advice advice, int begins, Optional<CommitBand> band) {
    LocalDate last = LocalDate.of(2026, 10, 31);
    SortedMap<String, Demand> takenOut = new TreeMap<>();
    takenOut.put("broker-portal", Demand.TO_RETIRE);
    return new ServiceBand(
        new ServiceId("AWS", "Amazon EC2 for " + begins + " days"),
        new ServiceBand.Seen(
            last.minusDays(183),
            last,
            184,
            begins,
            Measure.known(0.876),
            Measure.known(0),
            Measure.known(-0.034),
            0),
        new ServiceBand.PerDay(
            Measure.known(538.7),
            Measure.known(327.6),
            Measure.known(91.7),
            Measure.known(194.6),
            Measure.known(12.3),
            Measure.known(45.9)),
        takenOut,
        Optional.of(new ServiceBand.Discount(0.27, false)),
        advice,
        band,
        new Predictability(Measure.known(0.871), Measure.known(0.83), Measure.known(0.854)),
        band.map(
            any -> new ServiceBand.Saving(new BigDecimal("9120.31"), new BigDecimal("10311.77"))),
        Optional.of(commitment("sp-1", new Obligation.Monthly(new BigDecimal("1200.50")), "EUR")));
  }

  private static ApplicationVolatility swinging(YearMonth month) {
    SpendVolatility split =
        SpendVolatility.of(
            List.of(
                new SpendVolatility.Month(parts("7310"), BigDecimal.TEN),
                new SpendVolatility.Month(parts("8423"), new BigDecimal("12"))));
    SortedMap<YearMonth, BigDecimal> spend = new TreeMap<>();
    spend.put(month.minusMonths(1), new BigDecimal("7310"));
    spend.put(month, new BigDecimal("8423.4"));
    return new ApplicationVolatility(
        "general-ledger", "transaction", spend, 2, Measure.known(0.0817), split);
  }

  private static UsageSpend.Parts parts(String whole) {
    return new UsageSpend.Parts(new BigDecimal(whole), BigDecimal.ZERO, new BigDecimal("310"));
  }

  private static ApplicationVolatility unsplit(YearMonth month) {
    Measure none = new Measure.Unknown("the catalogue names no unit of demand");
    SortedMap<YearMonth, BigDecimal> spend = new TreeMap<>();
    spend.put(month, new BigDecimal("3911.7"));
    return new ApplicationVolatility(
        "hr-desk", "", spend, 0, none, new SpendVolatility(none, none, none, List.of()));
  }

  private static Commitment commitment(String id, Obligation obligation, String currency) {
    return new Commitment(
        id,
        "AWS",
        List.of("Amazon EC2"),
        "signed",
        obligation,
        currency,
        Optional.of(new BigDecimal("0.3")),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2027, 12, 31),
        Commitment.Source.SHELF,
        Commitment.Renewal.NOT_STATED);
  }
}
