package dev.towerbook.report.csv;

import dev.towerbook.intake.SourceKind;
import dev.towerbook.ledger.reach.MonthClosing;
import dev.towerbook.ledger.reach.NotDelivered;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.ledger.reach.SourceId;
import dev.towerbook.ledger.reach.Undelivered;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What makes a pack provisional: sources that are missing or end early, and an open month. */
final class NotDeliveredFile {

  private NotDeliveredFile() {}

  static CsvFile of(RunResults results) {
    return new CsvFile(
        "not_delivered.csv",
        "What makes the pack provisional: sources that are missing or end early",
        List.of(
            "state",
            "kind",
            "folder",
            "subject",
            "unit",
            "last_day",
            "expected_day",
            "month_before",
            "currency",
            "effective_before",
            "quantity_before"),
        out -> rows(out, results.reach()));
  }

  private static void rows(TableWriter out, PackReach reach) {
    reach.open().ifPresent(open -> open(out, open));
    reach.waited().forEach(later -> later.behind().forEach(one -> behind(out, "behind", one)));
    reach
        .absences()
        .missingMonth()
        .ifPresent(
            month ->
                subject(out, "missing-month", noSource(), "")
                    .text("")
                    .text("")
                    .text(month.toString())
                    .text("")
                    .text("")
                    .text("")
                    .endRow());
    reach
        .absences()
        .sources()
        .forEach(source -> missing(out, source.isWhole() ? "missing" : "ends-early", source));
    reach.absences().gaps().forEach(source -> missing(out, "gap", source));
    reach.absences().undelivered().forEach(source -> undelivered(out, source));
  }

  private static void undelivered(TableWriter out, Undelivered source) {
    Map<String, BigDecimal> money = source.effective().amounts();
    (money.isEmpty() ? MoneyBag.of(Money.zero(Money.NO_CURRENCY)).amounts() : money)
        .forEach(
            (currency, amount) -> {
              out.text("undelivered")
                  .text(source.declared().kind().map(SourceKind::word).orElse(""))
                  .text(source.declared().folder().text())
                  .text(source.declared().subject().orElse(""))
                  .text("")
                  .text("")
                  .text("")
                  .text(source.newest().map(YearMonth::toString).orElse(""))
                  .text(currency);
              number(out, Optional.of(amount).filter(of -> !money.isEmpty()));
              out.text("").endRow();
            });
  }

  private static void open(TableWriter out, MonthClosing open) {
    if (open.behind().isEmpty()) {
      subject(out, "open", noSource(), "").text("").text("").text("").text("").text("").text("");
      out.endRow();
    }
    open.behind().forEach(one -> behind(out, "open", one));
  }

  private static SourceId noSource() {
    return new SourceId(SourceKind.BILL, "", "", "");
  }

  private static void behind(TableWriter out, String state, MonthClosing.Behind behind) {
    SourceId id = behind.source().id();
    MoneyBag money = behind.source().effective(behind.before());
    money
        .amounts()
        .forEach(
            (currency, amount) -> {
              subject(out, state, id, id.folder())
                  .text(day(behind.lastDay()))
                  .text("")
                  .text(behind.before().toString())
                  .text(currency)
                  .number(amount)
                  .text("")
                  .endRow();
            });
  }

  private static void missing(TableWriter out, String state, NotDelivered source) {
    MoneyBag money =
        source.effective().amounts().isEmpty()
            ? MoneyBag.of(Money.zero(Money.NO_CURRENCY))
            : source.effective();
    boolean counted = source.id().kind() == SourceKind.USAGE;
    money
        .amounts()
        .forEach(
            (currency, amount) -> {
              subject(out, state, source.id(), source.folder())
                  .text(day(source.lastDay()))
                  .text(day(source.expected()))
                  .text(source.before().toString())
                  .text(counted ? "" : currency);
              number(out, counted ? Optional.empty() : Optional.of(amount));
              number(out, Optional.of(source.quantity()).filter(of -> of.signum() != 0));
              out.endRow();
            });
  }

  private static void number(TableWriter out, Optional<BigDecimal> number) {
    number.ifPresentOrElse(out::number, () -> out.text(""));
  }

  private static TableWriter subject(TableWriter out, String state, SourceId id, String folder) {
    return out.text(state).text(id.kind().word()).text(folder).text(id.subject()).text(id.unit());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
