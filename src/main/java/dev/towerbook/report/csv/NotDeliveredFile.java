package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.CURRENCY;
import static dev.towerbook.report.table.ColumnType.DAY;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.PATH;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.reach.MonthClosing;
import dev.towerbook.ledger.reach.NotDelivered;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.ledger.reach.SourceId;
import dev.towerbook.ledger.reach.Undelivered;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** What makes a pack provisional: sources that are missing or end early, and an open month. */
final class NotDeliveredFile {

  /** Which source, as its row names it. */
  private record Source(Optional<SourceKind> kind, String folder, String subject, String unit) {

    /** The month as a whole: there is no source to be named. */
    static final Source NONE = new Source(Optional.of(SourceKind.BILL), "", "", "");

    static Source of(SourceId id, String folder) {
      return new Source(Optional.of(id.kind()), folder, id.subject(), id.unit());
    }
  }

  /** Until when it has data, until when it should have, and the month before that had some. */
  private record Days(
      Optional<LocalDate> last, Optional<LocalDate> expected, Optional<YearMonth> before) {

    static Days before(Optional<YearMonth> month) {
      return new Days(Optional.empty(), Optional.empty(), month);
    }
  }

  /** What it had in the month before: money of one currency, or a count. */
  private record Before(
      String currency, Optional<BigDecimal> effective, Optional<BigDecimal> quantity) {

    static final Before NOTHING = new Before("", Optional.empty(), Optional.empty());

    static Before money(String currency, BigDecimal amount) {
      return new Before(currency, Optional.of(amount), Optional.empty());
    }
  }

  private record Line(String state, Source source, Days days, Before before) {}

  static final PackFile<?> NOT_DELIVERED =
      PackFile.of(
              "not_delivered.csv",
              "What makes the pack provisional: sources that are missing or end early",
              "What makes the pack provisional; empty if it is not. One row is a source and"
                  + " currency. Key: `state`, `kind`, `folder`, `subject`, `unit`, `currency`."
                  + " `manifest.json` has the same in words under `provisional`.",
              NotDeliveredFile::lines)
          .add(WORD, "state", Line::state)
          .is(
              "missing (nothing in the month), ends-early (days are missing), gap (there again, but"
                  + " not in the month before), undelivered (declared in `sources.csv`, and not"
                  + " there in this month or the one before), missing-month (no bill of the month"
                  + " before), open (the month is not closed and was asked for), behind (keeps a"
                  + " later month open)")
          .add(WORD, "kind", line -> line.source().kind())
          .is("bill, timesheet, usage, invoice; empty if the declaration does not say")
          .add(PATH, "folder", line -> line.source().folder())
          .is("where its files lay in the month before; of undelivered as it is declared")
          .add(TEXT, "subject", line -> line.source().subject())
          .is(
              "billing account, role of a timesheet, application or wrapper of a count, vendor of"
                  + " an invoice")
          .add(WORD, "unit", "of a count", line -> line.source().unit())
          .add(DAY, "last_day", line -> line.days().last())
          .is("until which it has data; empty if it has none")
          .add(DAY, "expected_day", line -> line.days().expected())
          .is("until which it should have data; empty if any day would do")
          .add(MONTH, "month_before", line -> line.days().before())
          .is(
              "of the book before the month, in which it had money or counts; of missing-month the"
                  + " month that is missing; of gap the one before the gap")
          .add(CURRENCY, "currency", "of the amount", line -> line.before().currency())
          .add(AMOUNT, "effective_before", line -> line.before().effective())
          .is("effective cost of that month")
          .add(NUMBER, "quantity_before", line -> line.before().quantity())
          .is("hours or counts of that month");

  private NotDeliveredFile() {}

  private static Stream<Line> lines(RunResults run) {
    PackReach reach = run.reach();
    return Stream.of(
            reach.open().stream().flatMap(NotDeliveredFile::open),
            reach.waited().stream()
                .flatMap(later -> later.behind().stream())
                .flatMap(one -> behind("behind", one)),
            reach.absences().missingMonth().stream()
                .map(
                    month ->
                        new Line(
                            "missing-month",
                            Source.NONE,
                            Days.before(Optional.of(month)),
                            Before.NOTHING)),
            reach.absences().sources().stream()
                .flatMap(source -> missing(source.isWhole() ? "missing" : "ends-early", source)),
            reach.absences().gaps().stream().flatMap(source -> missing("gap", source)),
            reach.absences().undelivered().stream().flatMap(NotDeliveredFile::undelivered))
        .flatMap(lines -> lines);
  }

  private static Stream<Line> open(MonthClosing open) {
    return open.behind().isEmpty()
        ? Stream.of(new Line("open", Source.NONE, Days.before(Optional.empty()), Before.NOTHING))
        : open.behind().stream().flatMap(one -> behind("open", one));
  }

  private static Stream<Line> behind(String state, MonthClosing.Behind behind) {
    SourceId id = behind.source().id();
    Days days = new Days(behind.lastDay(), Optional.empty(), Optional.of(behind.before()));
    return behind.source().effective(behind.before()).amounts().entrySet().stream()
        .map(
            money ->
                new Line(
                    state,
                    Source.of(id, id.folder()),
                    days,
                    Before.money(money.getKey(), money.getValue())));
  }

  private static Stream<Line> missing(String state, NotDelivered missing) {
    Source source = Source.of(missing.id(), missing.folder());
    Days days = new Days(missing.lastDay(), missing.expected(), Optional.of(missing.before()));
    Optional<BigDecimal> quantity =
        Optional.of(missing.quantity()).filter(counted -> counted.signum() != 0);
    boolean counted = missing.id().kind() == SourceKind.USAGE;
    return orNothing(missing.effective()).amounts().entrySet().stream()
        .map(
            money ->
                counted
                    ? new Before("", Optional.empty(), quantity)
                    : new Before(money.getKey(), Optional.of(money.getValue()), quantity))
        .map(before -> new Line(state, source, days, before));
  }

  private static Stream<Line> undelivered(Undelivered missing) {
    Source source =
        new Source(
            missing.declared().kind(),
            missing.declared().folder().text(),
            missing.declared().subject().orElse(""),
            "");
    boolean known = !missing.effective().amounts().isEmpty();
    return orNothing(missing.effective()).amounts().entrySet().stream()
        .map(
            money ->
                new Before(
                    money.getKey(),
                    Optional.of(money.getValue()).filter(amount -> known),
                    Optional.empty()))
        .map(before -> new Line("undelivered", source, Days.before(missing.newest()), before));
  }

  /** A source without money is one row too. */
  private static MoneyBag orNothing(MoneyBag money) {
    return money.amounts().isEmpty() ? MoneyBag.of(Money.zero(Money.NO_CURRENCY)) : money;
  }
}
