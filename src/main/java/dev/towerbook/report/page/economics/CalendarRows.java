package dev.towerbook.report.page.economics;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.commit.Commitment;
import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.CommitmentCalendar.Entry;
import dev.towerbook.economics.commit.CommitmentCalendar.State;
import dev.towerbook.economics.commit.Obligation;
import dev.towerbook.economics.commit.ServiceId;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When commitments end, and what is owed. */
final class CalendarRows {

  private static final int ROWS = 12;
  private static final int SERVICES_NAMED = 4;
  private static final double NAME_ROOM = 88;
  private static final double PROVIDER_ROOM = 55;
  private static final double UNIT_ROOM = 60;
  private static final double SIZE = 8;

  private CalendarRows() {}

  static CommitmentPage.Calendar of(CommitmentCalendar calendar) {
    List<Entry> shown =
        Stream.of(State.ENDED_STILL_BILLED, State.ENDS_AHEAD, State.ENDS_LATER)
            .flatMap(state -> calendar.in(state).stream())
            .toList();
    List<Entry> rest = shown.subList(Math.min(ROWS, shown.size()), shown.size());
    Filled<?> rows = table(calendar.currency()).rows(shown.stream().limit(ROWS).toList());
    if (!rest.isEmpty()) {
      rows =
          rows.more(
              "rest",
              Cells.more(6, rest.size(), "commitment_calendar.csv")
                  .and("owed", Cell.named("amount", owed(rest, calendar.currency()))));
    }
    boolean unknown = calendar.owedUnknown() > 0 && calendar.owedKnown().signum() == 0;
    Figure total = NumberFormats.money(calendar.owedKnown(), calendar.currency());
    return new CommitmentPage.Calendar(
        headline(calendar),
        rows.total(
            "",
            Cells.of("All, in " + calendar.currency())
                .and("owed", Cell.named("total", unknown ? Optional.empty() : total))),
        note(calendar));
  }

  private static Sentence headline(CommitmentCalendar calendar) {
    long ahead = calendar.in(State.ENDS_AHEAD).size();
    if (calendar.entries().isEmpty()) {
      return Sentence.plain("No commitment is known");
    }
    return Sentence.of(
        "{} "
            + Wording.plural(ahead, "commitment")
            + (ahead == 1 ? " ends" : " end")
            + " within {} months",
        NumberFormats.count(ahead),
        NumberFormats.count(CommitmentCalendar.MONTHS_AHEAD));
  }

  private static Table<Entry> table(String currency) {
    return Table.<Entry>of("rows", "fine")
        .text("Commitment", "label", entry -> name(entry.commitment()))
        .text(
            "Provider",
            "provider",
            entry -> Wording.fit(entry.commitment().provider(), PROVIDER_ROOM, SIZE),
            DIM)
        .text("Ends", "end", CalendarRows::end)
        .figure("Monthly", "monthly", entry -> amount(entry.commitment()))
        .text("", "unit", entry -> unit(entry.commitment()), DIM)
        .text("Decide by", "decideBy", entry -> NumberFormats.day(entry.commitment().decideBy()))
        .figure(
            "Remaining obligation",
            "owed",
            entry -> NumberFormats.money(entry.owedReported(), currency),
            END);
  }

  private static String name(Commitment of) {
    String about = of.services().isEmpty() ? of.about() : String.join(", ", of.services());
    return Wording.middle(about + " · " + of.id(), 50, NAME_ROOM, SIZE);
  }

  private static Cell end(Entry entry) {
    String day = NumberFormats.day(entry.commitment().lastDay());
    return entry.state() == State.ENDED_STILL_BILLED
        ? new Cell.Marked(day + ", still on bills", "late")
        : new Cell.Text(day);
  }

  /** What is owed a month, in its own currency; of one without an amount its quantity. */
  private static Object amount(Commitment of) {
    return switch (of.obligation()) {
      case Obligation.Monthly monthly -> NumberFormats.money(monthly.amount(), of.currency());
      case Obligation.Quantity counted ->
          Cell.named("quantity", NumberFormats.quantity(counted.quantity(), counted.unit()));
      default -> Optional.empty();
    };
  }

  private static String unit(Commitment of) {
    return of.obligation() instanceof Obligation.Quantity counted
        ? Wording.fit(counted.unit(), UNIT_ROOM, SIZE)
        : of.currency();
  }

  private static Figure owed(List<Entry> entries, String currency) {
    return NumberFormats.money(
        entries.stream()
            .flatMap(entry -> entry.owedReported().number().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        currency);
  }

  private static Sentence note(CommitmentCalendar calendar) {
    long differ = calendar.entries().stream().filter(one -> !one.difference().isEmpty()).count();
    Sentence said =
        differ == 0
            ? Sentence.none()
            : Sentence.of(
                "The provider states {} of them otherwise: commitment_calendar.csv.",
                NumberFormats.count(differ));
    Sentence unknown =
        calendar.owedUnknown() == 0
            ? Sentence.none()
            : Sentence.of(
                "{} of them "
                    + (calendar.owedUnknown() == 1 ? "has" : "have")
                    + " no known amount and "
                    + (calendar.owedUnknown() == 1 ? "is" : "are")
                    + " not in the total.",
                NumberFormats.count(calendar.owedUnknown()));
    return unknown.then(said).then(unregistered(calendar));
  }

  private static Sentence unregistered(CommitmentCalendar calendar) {
    if (calendar.unregistered().isEmpty()) {
      return Sentence.none();
    }
    List<String> names =
        calendar.unregistered().stream()
            .limit(SERVICES_NAMED)
            .map(ServiceId::toString)
            .map(name -> Wording.middle(name, 50, NAME_ROOM, SIZE))
            .toList();
    return Sentence.of(
        "{} "
            + Wording.plural(calendar.unregistered().size(), "service")
            + (calendar.unregistered().size() == 1 ? " is" : " are")
            + " billed as covered without a running commitment: "
            + String.join(", ", names)
            + (calendar.unregistered().size() > SERVICES_NAMED ? " …" : "")
            + ". The obligation is not known.",
        NumberFormats.count(calendar.unregistered().size()));
  }
}
