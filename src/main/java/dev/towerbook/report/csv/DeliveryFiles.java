package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.BYTES;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.CURRENCY;
import static dev.towerbook.report.table.ColumnType.DAY;
import static dev.towerbook.report.table.ColumnType.HEX;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.PATH;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.TIME;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.intake.delivery.DeliveryState;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register of deliveries, and what each of them holds. */
final class DeliveryFiles {

  /** A file that was seen: read, with its facts, or noted, with a reason, or both. */
  private record Seen(Optional<DeliveryFacts> facts, Optional<DeliveryNote> note, String because) {

    String name() {
      return either(DeliveryFacts::name, DeliveryNote::name);
    }

    DeliveryOrigin origin() {
      return either(DeliveryFacts::origin, DeliveryNote::origin);
    }

    long bytes() {
      return either(DeliveryFacts::bytes, DeliveryNote::bytes);
    }

    private <T> T either(Function<DeliveryFacts, T> fact, Function<DeliveryNote, T> noted) {
      return facts.map(fact).or(() -> note.map(noted)).orElseThrow();
    }
  }

  private static final PackFile<Seen> DELIVERIES =
      PackFile.of(
              "deliveries.csv",
              "The register of source files: what became of each, rows, digests, what was excluded",
              "One row is a source file that was seen. Key: `delivery`, `state`. Of files that were"
                  + " not read, rows and digest are unknown.",
              DeliveryFiles::seen)
          .add(PATH, "delivery", "relative to the input folder", Seen::name)
          .add(
              WORD,
              "state",
              seen -> seen.note().map(DeliveryNote::state).orElse(DeliveryState.LOADED))
          .is(
              "loaded, waiting (not complete yet), superseded (a newer delivery is there), skipped"
                  + " (same bytes as another file, or no cost in it), kept (no longer in the input;"
                  + " stays in the book until its successor is complete)")
          .add(TEXT, "why", seen -> seen.note().map(DeliveryNote::why))
          .is("reason of the state; empty if loaded")
          .add(TEXT, "scope", seen -> seen.origin().scope())
          .is("export and month that the delivery replaces as a whole, by its manifest")
          .add(ID, "run", seen -> seen.origin().run())
          .is("the provider's id of the delivery, by its manifest")
          .add(TIME, "submitted", seen -> seen.origin().submitted())
          .is("when the provider wrote it, by its manifest")
          .add(PATH, "source", "its folder", read(DeliveryFacts::source))
          .add(WORD, "kind", read(DeliveryFacts::kind))
          .is("bill, timesheet, invoice, usage, commitment")
          .add(ID, "format", "file of `formats/` that read it", read(DeliveryFacts::format))
          .add(TEXT, "version", read(DeliveryFacts::formatVersion))
          .is("version of the layout as told by its columns")
          .add(BYTES, "bytes", "size as delivered", Seen::bytes)
          .add(COUNT, "physical_lines", read(DeliveryFacts::physicalLines))
          .is("lines, with header and line breaks in cells; of Parquet records and one")
          .add(COUNT, "rows", read(DeliveryFacts::rows))
          .is(
              "charges or facts that are in the book; a line of a native bill can give several, or"
                  + " none")
          .add(COUNT, "set_aside", "rows that could not be read", read(DeliveryFacts::rejected))
          .add(COUNT, "excluded", read(DeliveryFacts::excluded))
          .is("good rows that count in another file, see excluded_rows.csv")
          .add(TEXT, "excluded_because", "those other files", Seen::because)
          .add(DAY, "last_charge_day", seen -> seen.facts().flatMap(DeliveryFacts::lastChargeDay))
          .is("newest day that is charged; bills only")
          .add(HEX, "sha256", "of the bytes as delivered", read(DeliveryFacts::sha256));

  private static final PackFile<SourceTotal> TOTALS =
      PackFile.of(
              "delivery_totals.csv",
              "What each source file holds, as read: by account, invoice, currency and both months",
              "One row is what a source file holds, as read. Key: `delivery`, `billing_account`,"
                  + " `invoice_id`, `currency`, `billing_month`, `charge_month`. A correction of a"
                  + " closed month shows as rows of an older charge month in a newer billing"
                  + " month.",
              run -> run.register().totals().stream())
          .add(PATH, "delivery", "relative to the input folder", SourceTotal::delivery)
          .add(ID, "billing_account", "as delivered", SourceTotal::billingAccount)
          .add(ID, "invoice_id", "as delivered; empty if none", SourceTotal::invoiceId)
          .add(CURRENCY, "currency", "of the costs, as delivered", SourceTotal::currency)
          .add(MONTH, "billing_month", "month of the invoice", SourceTotal::billingMonth)
          .add(MONTH, "charge_month", "month of the use", SourceTotal::chargeMonth)
          .add(COUNT, "rows", SourceTotal::rows)
          .is("rows that are in the book, without those that count in another file")
          .add(AMOUNT, "billed_cost", "exact, in `currency`", SourceTotal::billed)
          .add(AMOUNT, "effective_cost", SourceTotal::effective)
          .is("exact, in `currency`; rows that do not state it add nothing");

  private static final PackFile<ExcludedRows> EXCLUDED =
      PackFile.of(
              "excluded_rows.csv",
              "What source files have and do not count, because it counts in another file",
              "One row is what a source file has and does not count, because it counts in another"
                  + " file. Key: `delivery`, `because`, `reason`, `newer`, `unit`. What a file"
                  + " holds = its rows of delivery_totals.csv + its rows here. One problem of each"
                  + " pair of files says the same in problems.csv.",
              run -> run.register().excluded().stream())
          .add(PATH, "delivery", "relative to the input folder", ExcludedRows::delivery)
          .add(PATH, "because", rows -> rows.exclusion().because())
          .is("the file in which these rows, or newer versions of them, count")
          .add(WORD, "reason", rows -> rows.exclusion().reason())
          .is(
              "same-rows (cell by cell), month-to-date (the other file has all days of this one),"
                  + " two-versions (of the same days)")
          .add(TEXT, "newer", "what tells which file counts", rows -> rows.exclusion().newer())
          .add(YES_NO, "declared", rows -> rows.exclusion().declared())
          .is(
              "yes: `sources.csv` says that the newer file counts; no: it is a guess, and a person"
                  + " is needed")
          .add(WORD, "unit", "currency of the costs, or unit of a count", ExcludedRows::unit)
          .add(DAY, "first_day", "of the rows", ExcludedRows::first)
          .add(DAY, "last_day", "of the rows", ExcludedRows::last)
          .add(COUNT, "rows", "rows", ExcludedRows::rows)
          .add(AMOUNT, "billed_cost", ExcludedRows::billed)
          .is("exact, in `unit` if that is a currency")
          .add(AMOUNT, "effective_cost", "exact, likewise", ExcludedRows::effective)
          .add(NUMBER, "quantity", "hours of a timesheet, or the count", ExcludedRows::quantity);

  static final List<PackFile<?>> ALL = List.of(DELIVERIES, TOTALS, EXCLUDED);

  private DeliveryFiles() {}

  /** A fact of a file that was read; of another file it is unknown, not none. */
  private static <T> Function<Seen, Optional<T>> read(Function<DeliveryFacts, T> fact) {
    return seen -> seen.facts().map(fact);
  }

  private static Stream<Seen> seen(RunResults run) {
    Map<String, DeliveryNote> kept = new HashMap<>();
    for (DeliveryNote note : run.register().notes()) {
      if (note.state() == DeliveryState.KEPT) {
        kept.put(note.name(), note);
      }
    }
    return Stream.concat(
        run.deliveries().stream()
            .map(
                facts ->
                    new Seen(
                        Optional.of(facts),
                        Optional.ofNullable(kept.get(facts.name())),
                        because(run, facts))),
        run.register().notes().stream()
            .filter(note -> note.state() != DeliveryState.KEPT)
            .map(note -> new Seen(Optional.empty(), Optional.of(note), "")));
  }

  private static String because(RunResults run, DeliveryFacts facts) {
    return run.register().excluded().stream()
        .filter(rows -> rows.delivery().equals(facts.name()))
        .map(rows -> rows.exclusion().because())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
