package dev.towerbook.report.page.economics;

import dev.towerbook.economics.commit.Commitment;
import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.CommitmentCalendar.Entry;
import dev.towerbook.economics.commit.CommitmentCalendar.State;
import dev.towerbook.economics.commit.Obligation;
import dev.towerbook.economics.commit.ServiceId;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When commitments end, and what is owed. */
final class CalendarRows {

  private static final int ROWS = 12;
  private static final int SERVICES_NAMED = 4;
  private static final double NAME_ROOM = 100;
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
    return new CommitmentPage.Calendar(
        headline(calendar),
        shown.stream().limit(ROWS).map(entry -> row(entry, calendar.currency())).toList(),
        rest.isEmpty() ? Optional.empty() : Optional.of(rest(rest, calendar.currency())),
        calendar.owedUnknown() > 0 && calendar.owedKnown().signum() == 0
            ? Optional.empty()
            : Optional.of(NumberFormats.money(calendar.owedKnown(), calendar.currency())),
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

  private static CommitmentPage.EntryRow row(Entry entry, String currency) {
    Commitment of = entry.commitment();
    boolean late = entry.state() == State.ENDED_STILL_BILLED;
    String about = of.services().isEmpty() ? of.about() : String.join(", ", of.services());
    return new CommitmentPage.EntryRow(
        Wording.middle(about + " · " + of.id(), 50, NAME_ROOM, SIZE),
        Wording.fit(of.provider(), PROVIDER_ROOM, SIZE),
        NumberFormats.day(of.lastDay()) + (late ? ", still on bills" : ""),
        late,
        of.obligation() instanceof Obligation.Monthly monthly
            ? Optional.of(NumberFormats.money(monthly.amount(), of.currency()))
            : Optional.empty(),
        of.currency(),
        of.obligation() instanceof Obligation.Quantity quantity
            ? Optional.of(NumberFormats.quantity(quantity.quantity(), quantity.unit()))
            : Optional.empty(),
        of.obligation() instanceof Obligation.Quantity quantity
            ? Wording.fit(quantity.unit(), UNIT_ROOM, SIZE)
            : "",
        money(entry.owedReported(), currency),
        (of.source() == Commitment.Source.SHELF ? "finance" : "provider")
            + (entry.difference().isEmpty() ? "" : ", differs"));
  }

  private static Optional<Figure> money(Measure measure, String currency) {
    return measure.number().map(known -> NumberFormats.money(known, currency));
  }

  private static RegisterPage.RestRow rest(List<Entry> rest, String currency) {
    BigDecimal owed =
        rest.stream()
            .map(e -> e.owedReported() instanceof Measure.Known k ? k.value() : BigDecimal.ZERO)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new RegisterPage.RestRow(
        NumberFormats.count(rest.size()), NumberFormats.money(owed, currency), Optional.empty());
  }

  private static Sentence note(CommitmentCalendar calendar) {
    Sentence unknown =
        calendar.owedUnknown() == 0
            ? Sentence.none()
            : Sentence.of(
                "{} of them "
                    + (calendar.owedUnknown() == 1 ? "has" : "have")
                    + " no known amount and "
                    + (calendar.owedUnknown() == 1 ? "is" : "are")
                    + " not in the total. ",
                NumberFormats.count(calendar.owedUnknown()));
    return unknown.then(unregistered(calendar));
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
            + " billed as covered, and no running commitment names "
            + (calendar.unregistered().size() == 1 ? "it: " : "them: ")
            + String.join(", ", names)
            + (calendar.unregistered().size() > SERVICES_NAMED ? " …" : "")
            + ". What is owed for it is not known.",
        NumberFormats.count(calendar.unregistered().size()));
  }
}
