package dev.towerbook.ledger.post;

import static dev.towerbook.ledger.problem.LedgerProblem.LEDGER_AMOUNT;
import static dev.towerbook.ledger.problem.LedgerProblem.LEDGER_RATE_GAP;

import dev.towerbook.intake.dataset.TimeEntry;
import dev.towerbook.intake.dataset.TimesheetReader;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.row.RejectedValue;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.Origin;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.fold.ClockHours;
import dev.towerbook.ledger.fold.Fold;
import dev.towerbook.mapping.Placement;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.money.Money;
import dev.towerbook.table.Decimals;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hours × rate card → ledger entries. Persons end here: a ledger entry knows a role's cost, not who
 * worked.
 */
final class TimesheetPoster {

  private final DatasetPoster posting;
  private final Fold fold = new Fold();
  private final Map<Head, SourceTotal> totals = new LinkedHashMap<>();
  private final Map<Map<String, String>, Map<YearMonth, Placement>> memo = new HashMap<>();

  private final ClockHours clock = new ClockHours();

  private record Head(YearMonth month, String currency) {}

  TimesheetPoster(DatasetPoster posting) {
    this.posting = posting;
  }

  PostedDelivery post() {
    TimesheetReader reader = new TimesheetReader(posting.rules().pseudonyms());
    posting.found(reader.read(posting.file(), this::hours));
    return posting.posted(fold, totals.values().stream().toList(), List.of());
  }

  private void hours(TimeEntry written) {
    TimeEntry entry = posting.rules().known(written);
    if (posting.isFar(entry.date(), entry.place(), entry.hours().toPlainString() + " hours")) {
      posting.rejects(RejectedValue.HOURS, entry.hours());
      return;
    }
    Optional<Money> hourly = posting.rules().rateCard().hourlyCost(entry.role(), entry.date());
    if (hourly.isEmpty()) {
      posting.setAside(
          LEDGER_RATE_GAP.with(entry.hours().toPlainString(), entry.date()),
          entry.place(),
          entry.role());
      return;
    }
    BigDecimal cost = entry.hours().multiply(hourly.get().amount());
    if (Decimals.excess(cost).isPresent()) {
      posting.setAside(
          LEDGER_AMOUNT.with(Decimals.excess(cost).get()),
          entry.place(),
          entry.hours().toPlainString());
      posting.rejects(RejectedValue.HOURS, entry.hours());
      return;
    }
    if (!posting.fits(entry.place(), hourly.get().currency(), cost)
        || !posting.fits(entry.place(), RejectedValue.HOURS, entry.hours())) {
      return;
    }
    Money priced = new Money(hourly.get().currency(), cost);
    DayKey day = DayKey.of(entry.role(), priced.currency(), entry.date());
    DayCost covered = DayCost.ofRow(posting.file().name(), day, cost, cost).with(entry.hours());
    if (posting.counts(entry.place(), covered)) {
      BigDecimal hours = clock.add(entry);
      book(entry, hours, new Money(priced.currency(), hours.multiply(hourly.get().amount())));
    }
  }

  private void book(TimeEntry entry, BigDecimal hours, Money priced) {
    YearMonth month = YearMonth.from(entry.date());
    BigDecimal cost = priced.amount();
    Placement place = place(entry, month);
    Origin origin = new Origin(SourceKind.TIMESHEET, "internal", "", "", priced.currency());
    EntryKey key =
        new EntryKey(
            month, month, origin, ChargeTraits.NONE, entry.activity(), place.classification());
    fold.add(key, cost, cost, hours);
    totals.merge(
        new Head(month, origin.currency()),
        new SourceTotal(
            posting.file().name(), "", "", origin.currency(), month, month, 1, cost, cost),
        SourceTotal::plus);
    posting.renamed(place.normalizedNames(), entry.place());
    posting.accept(entry.place(), entry.date());
  }

  private Placement place(TimeEntry entry, YearMonth month) {
    return memo.computeIfAbsent(fact(entry), fact -> new HashMap<>())
        .computeIfAbsent(month, m -> posting.rules().place(fact(entry), m));
  }

  private Map<String, String> fact(TimeEntry entry) {
    return Map.of(
        "Kind", "timesheet",
        "Source", posting.file().source(),
        "Role", entry.role(),
        "Activity", entry.activity(),
        "Application", entry.application(),
        "Project", entry.project(),
        "Wrapper", entry.wrapper(),
        "WorkType", entry.workType().map(Words::word).orElse(""),
        "Capitalisable", entry.capitalisable().map(yes -> yes ? "yes" : "no").orElse(""));
  }
}
