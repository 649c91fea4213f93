package dev.towerbook.report.csv.commitment;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.CURRENCY;
import static dev.towerbook.report.table.ColumnType.DAY;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.commit.Commitment;
import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.Obligation;
import dev.towerbook.report.table.Because;
import dev.towerbook.report.table.PackFile;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/** What is committed, when it ends, and what is owed after the month. */
public final class CommitmentFiles {

  public static final PackFile<CommitmentCalendar.Entry> CALENDAR =
      PackFile.of(
              "commitment_calendar.csv",
              "What is committed, when it ends, and what is owed after the month",
              "One row is a commitment: what finance has signed (`mappings/rates/commitments.csv`)"
                  + " and what providers deliver as FOCUS Contract Commitment. Where both know an"
                  + " id, the row of finance counts. Key: `commitment_id`. Sorted by end.",
              run -> run.economics().outlook().calendar().entries().stream())
          .add(MONTH, "month", (run, entry) -> run.economics().outlook().calendar().month())
          .is("month of the pack")
          .add(ID, "commitment_id", "as the provider names it", of(Commitment::id))
          .add(TEXT, "provider", of(Commitment::provider))
          .is("as the bills name it; empty = not delivered")
          .add(LIST, "services", of(Commitment::services))
          .is("what it may cover, as the bills name it; empty = not delivered")
          .add(TEXT, "about", of(Commitment::about))
          .is("why it was signed, or the provider's description")
          .add(WORD, "said_by", "shelf (finance), bills (the provider)", of(Commitment::source))
          .add(DAY, "first_day", "inclusive", of(Commitment::firstDay))
          .add(DAY, "last_day", "inclusive", of(Commitment::lastDay))
          .add(MONTH, "end_month", of(commitment -> YearMonth.from(commitment.lastDay())))
          .is("month of `last_day`")
          .add(WORD, "state", CommitmentCalendar.Entry::state)
          .is(
              "ended, ended-still-billed (before the month, and its services are still billed as "
                  + "covered), ends-ahead (in the next 24 months), ends-later")
          .add(CURRENCY, "currency", of(Commitment::currency))
          .is("of the commitment; empty for a quantity")
          .add(AMOUNT, "monthly_amount", owed(Obligation.Monthly.class, Obligation.Monthly::amount))
          .is("owed each month; empty if another way is agreed")
          .add(AMOUNT, "whole_amount", owed(Obligation.Whole.class, Obligation.Whole::amount))
          .is("for the whole time")
          .add(RATIO, "paid_upfront", owed(Obligation.Whole.class, Obligation.Whole::upfront))
          .is("part of `whole_amount` that is paid at the start")
          .add(NUMBER, "quantity", owed(Obligation.Quantity.class, Obligation.Quantity::quantity))
          .is("committed use without an amount")
          .add(TEXT, "quantity_unit", owed(Obligation.Quantity.class, Obligation.Quantity::unit))
          .is("its unit")
          .add(RATIO, "discount", of(Commitment::discount))
          .is("off the list price; empty = not known")
          .add(AMOUNT, "owed", CommitmentCalendar.Entry::owed)
          .is(
              "after the month, in `currency`: months left × `monthly_amount`, or the days left of "
                  + "`whole_amount` less what is paid upfront")
          .add(
              CURRENCY,
              "report_currency",
              (run, entry) -> run.economics().outlook().calendar().currency())
          .is("report currency")
          .add(AMOUNT, "owed_reported", CommitmentCalendar.Entry::owedReported)
          .is("`owed` at the rate of the month; empty = unknown")
          .add(TEXT, "difference", CommitmentCalendar.Entry::difference)
          .is("where the provider says something else than finance")
          .add(TEXT, "unknown_because", entry -> Because.unknown(entry.owedReported()))
          .is("why `owed_reported` is empty")
          .add(NUMBER, "notice_days", of(one -> one.renewal().noticeDays()))
          .is("before `last_day`, by `rates/commitments.csv`; empty = not stated")
          .add(DAY, "decide_by", "`last_day` less `notice_days`", of(Commitment::decideBy))
          .add(TEXT, "decides", of(one -> one.renewal().decides()))
          .is("who decides what follows; empty = not stated");

  private CommitmentFiles() {}

  private static <T> Function<CommitmentCalendar.Entry, T> of(Function<Commitment, T> part) {
    return entry -> part.apply(entry.commitment());
  }

  /** A part of one kind of obligation; nothing of the others. */
  private static <O extends Obligation, T> Function<CommitmentCalendar.Entry, Optional<T>> owed(
      Class<O> kind, Function<O, T> part) {
    return entry ->
        Optional.of(entry.commitment().obligation())
            .filter(kind::isInstance)
            .map(kind::cast)
            .map(part);
  }
}
