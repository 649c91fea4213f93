package dev.towerbook.ledger.post;

import dev.towerbook.intake.dataset.InvoiceLine;
import dev.towerbook.intake.dataset.InvoiceReader;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.Origin;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.fold.Fold;
import dev.towerbook.mapping.Placement;
import dev.towerbook.mapping.words.Words;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Invoice lines → ledger entries. Billed cost is the whole amount in the month of the invoice
 * (cash); effective cost is the amount spread over the days that it pays for (accrual), in minor
 * units by largest remainder.
 */
final class InvoicePoster {

  private final DatasetPoster posting;
  private final Fold fold = new Fold();
  private final Map<Head, SourceTotal> totals = new LinkedHashMap<>();

  private record Head(String invoiceId, YearMonth month, String currency) {}

  InvoicePoster(DatasetPoster posting) {
    this.posting = posting;
  }

  PostedDelivery post() {
    posting.found(InvoiceReader.read(posting.file(), this::line));
    return posting.posted(fold, List.copyOf(totals.values()), List.of());
  }

  private void line(InvoiceLine line) {
    String currency = line.amount().currency();
    if (posting.isFar(line.invoiceDate(), line.place(), line.amount().text())) {
      posting.rejects(currency, line.amount().amount());
      return;
    }
    if (!posting.fits(line.place(), currency, line.amount().amount())) {
      return;
    }
    YearMonth invoiced = YearMonth.from(line.invoiceDate());
    BigDecimal amount = line.amount().amount();
    DayKey day = DayKey.of(line.vendor(), currency, line.invoiceDate());
    DayCost covered = DayCost.ofRow(posting.file().name(), day, amount, amount);
    if (!posting.counts(line.place(), covered)) {
      return;
    }
    SortedMap<YearMonth, BigDecimal> accrued =
        new TreeMap<>(
            Proration.byDay(amount, currency, line.period().firstDay(), line.period().lastDay()));
    accrued.putIfAbsent(invoiced, BigDecimal.ZERO);
    accrued.forEach(
        (month, effective) ->
            post(line, month, month.equals(invoiced) ? amount : BigDecimal.ZERO, effective));
    posting.accept(line.place(), line.invoiceDate());
  }

  private void post(InvoiceLine line, YearMonth month, BigDecimal billed, BigDecimal effective) {
    Placement place = posting.rules().place(fact(line), month);
    // A line counts once, in the first month that it pays for.
    posting.renamed(place.normalizedNames(), line.place());
    String currency = line.amount().currency();
    Origin origin = new Origin(SourceKind.INVOICE, line.vendor(), "", line.invoiceId(), currency);
    ChargeTraits traits =
        new ChargeTraits(
            line.amount().amount().signum() < 0 ? "Credit" : "Purchase", "", "", "", true);
    EntryKey key =
        new EntryKey(month, month, origin, traits, line.costType(), place.classification());
    fold.add(key, billed, effective, BigDecimal.ZERO);
    totals.merge(
        new Head(line.invoiceId(), month, currency),
        new SourceTotal(
            posting.file().name(),
            "",
            line.invoiceId(),
            currency,
            month,
            month,
            // One line of the file, however many months it pays for.
            month.equals(YearMonth.from(line.invoiceDate())) ? 1 : 0,
            billed,
            effective),
        SourceTotal::plus);
  }

  private Map<String, String> fact(InvoiceLine line) {
    return Map.of(
        "Kind", "invoice",
        "Source", posting.file().source(),
        "Vendor", line.vendor(),
        "CostType", line.costType(),
        "Expense", Words.word(line.expense()),
        "WorkType", line.workType().map(Words::word).orElse(""),
        "Application", line.application(),
        "Wrapper", line.wrapper(),
        "SharedPool", line.sharedPool(),
        "Description", line.description());
  }
}
