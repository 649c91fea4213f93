package dev.towerbook.report.csv;

import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.intake.delivery.DeliveryState;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.ExcludedRows;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The register of deliveries, and what each of them holds. */
final class DeliveryFiles {

  private DeliveryFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "deliveries.csv",
            "The register of source files: what became of each, rows, digests, what was left out",
            List.of(
                "delivery",
                "state",
                "why",
                "scope",
                "run",
                "submitted",
                "source",
                "kind",
                "format",
                "version",
                "bytes",
                "physical_lines",
                "rows",
                "set_aside",
                "excluded",
                "excluded_because",
                "last_charge_day",
                "sha256"),
            out -> deliveries(out, results)),
        new CsvFile(
            "delivery_totals.csv",
            "What each source file holds, as read: by account, invoice, currency and both months",
            List.of(
                "delivery",
                "billing_account",
                "invoice_id",
                "currency",
                "billing_month",
                "charge_month",
                "rows",
                "billed_cost",
                "effective_cost"),
            out -> results.register().totals().forEach(total -> total(out, total))),
        new CsvFile(
            "excluded_rows.csv",
            "What source files have and do not count, because it counts in another file",
            List.of(
                "delivery",
                "because",
                "reason",
                "newer",
                "declared",
                "unit",
                "first_day",
                "last_day",
                "rows",
                "billed_cost",
                "effective_cost",
                "quantity"),
            out -> results.register().excluded().forEach(rows -> excluded(out, rows))));
  }

  private static void deliveries(TableWriter out, RunResults results) {
    Map<String, DeliveryNote> kept = new HashMap<>();
    for (DeliveryNote note : results.register().notes()) {
      if (note.state() == DeliveryState.KEPT) {
        kept.put(note.name(), note);
      }
    }
    for (DeliveryFacts facts : results.deliveries()) {
      String because =
          results.register().excluded().stream()
              .filter(rows -> rows.delivery().equals(facts.name()))
              .map(rows -> rows.exclusion().because())
              .distinct()
              .collect(Collectors.joining("; "));
      loaded(out, facts, Optional.ofNullable(kept.get(facts.name())), because);
    }
    for (DeliveryNote note : results.register().notes()) {
      if (note.state() != DeliveryState.KEPT) {
        notLoaded(out, note);
      }
    }
  }

  private static void loaded(
      TableWriter out, DeliveryFacts facts, Optional<DeliveryNote> kept, String because) {
    DeliveryState state = kept.map(DeliveryNote::state).orElse(DeliveryState.LOADED);
    out.text(facts.name()).text(state.word()).text(kept.map(DeliveryNote::why).orElse(""));
    origin(out, facts.origin());
    out.text(facts.source())
        .text(facts.kind())
        .text(facts.format())
        .text(facts.formatVersion())
        .number(facts.bytes())
        .number(facts.physicalLines())
        .number(facts.rows())
        .number(facts.setAside())
        .number(facts.excluded())
        .text(because)
        .text(facts.lastChargeDay().map(LocalDate::toString).orElse(""))
        .text(facts.sha256())
        .endRow();
  }

  /** A file that was not read: its rows are unknown, not none. */
  private static void notLoaded(TableWriter out, DeliveryNote note) {
    out.text(note.name()).text(note.state().word()).text(note.why());
    origin(out, note.origin());
    out.text("").text("").text("").text("").number(note.bytes());
    out.text("").text("").text("").text("").text("").text("").text("").endRow();
  }

  private static void excluded(TableWriter out, ExcludedRows rows) {
    out.text(rows.delivery())
        .text(rows.exclusion().because())
        .text(rows.exclusion().reason().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .text(rows.exclusion().newer())
        .text(rows.exclusion().declared() ? "yes" : "no")
        .text(rows.unit())
        .text(rows.first().toString())
        .text(rows.last().toString())
        .number(rows.rows())
        .number(rows.billed())
        .number(rows.effective())
        .number(rows.quantity())
        .endRow();
  }

  private static void origin(TableWriter out, DeliveryOrigin origin) {
    out.text(origin.scope()).text(origin.run()).text(origin.submitted());
  }

  private static void total(TableWriter out, SourceTotal total) {
    out.text(total.delivery())
        .text(total.billingAccount())
        .text(total.invoiceId())
        .text(total.currency())
        .text(total.billingMonth().toString())
        .text(total.chargeMonth().toString())
        .number(total.rows())
        .number(total.billed())
        .number(total.effective())
        .endRow();
  }
}
