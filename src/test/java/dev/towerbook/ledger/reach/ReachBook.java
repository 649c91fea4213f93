package dev.towerbook.ledger.reach;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Lifecycle;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A book of days, written like {@code bill("aws/09.csv", "A", "2026-09-01", "2026-09-30")}. */
final class ReachBook {

  static final YearMonth AUGUST = YearMonth.of(2026, 8);
  static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final List<DayCost> days = new ArrayList<>();
  private final Map<String, DeliveryFacts> deliveries = new TreeMap<>();
  private final Set<String> bills = new TreeSet<>();
  private final List<String> retired = new ArrayList<>();
  private DeclaredSources declared = DeclaredSources.NONE;

  /** A charge of 10 EUR for each day. */
  ReachBook bill(String file, String account, String first, String last) {
    for (LocalDate day = LocalDate.parse(first);
        !day.isAfter(LocalDate.parse(last));
        day = day.plusDays(1)) {
      charge(file, account, day.toString(), day.toString());
    }
    return this;
  }

  /** A charge of 10 EUR that begins on a day and covers days until another. */
  ReachBook charge(String file, String account, String day, String until) {
    return add("bill", file, account, "EUR", day, until, "10", "0");
  }

  ReachBook hours(String file, String... on) {
    for (String day : on) {
      add("timesheet", file, "staff", "EUR", day, day, "100", "8");
    }
    return this;
  }

  ReachBook role(String file, String role, String day) {
    return add("timesheet", file, role, "EUR", day, day, "100", "8");
  }

  /** An application that is retired since some day that nobody knows. */
  ReachBook retired(String application) {
    retired.add(application);
    return this;
  }

  ReachBook counts(String file, String application, String first, String last) {
    for (LocalDate day = LocalDate.parse(first);
        !day.isAfter(LocalDate.parse(last));
        day = day.plusDays(1)) {
      add("usage", file, application, "TRANSACTION", day.toString(), day.toString(), "0", "7");
    }
    return this;
  }

  ReachBook invoice(String file, String vendor, String day) {
    return add("invoice", file, vendor, "EUR", day, day, "500", "0");
  }

  private ReachBook add(
      String kind,
      String file,
      String subject,
      String unit,
      String day,
      String until,
      String amount,
      String quantity) {
    LocalDate on = LocalDate.parse(day);
    days.add(
        new DayCost(
            file,
            DayKey.of(subject, unit, on),
            LocalDate.parse(until),
            1,
            0,
            new BigDecimal(amount),
            new BigDecimal(amount),
            new BigDecimal(quantity)));
    if (kind.equals("bill")) {
      bills.add(file);
    }
    deliveries.put(file, facts(kind, file, Optional.of(on)));
    return this;
  }

  /** The same rows with so many times their amounts and counts, from a day on. */
  ReachBook times(int factor, String from) {
    BigDecimal by = BigDecimal.valueOf(factor);
    days.replaceAll(
        day ->
            day.day().isBefore(LocalDate.parse(from))
                ? day
                : new DayCost(
                    day.delivery(),
                    day.key(),
                    day.lastDay(),
                    day.rows(),
                    day.left(),
                    day.billed().multiply(by),
                    day.effective().multiply(by),
                    day.quantity().multiply(by)));
    return this;
  }

  /** A file of invoices with a header and no row. */
  ReachBook empty(String file) {
    deliveries.put(file, facts("invoice", file, Optional.empty()));
    return this;
  }

  private static DeliveryFacts facts(String kind, String file, Optional<LocalDate> last) {
    String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : ".";
    int rows = last.isPresent() ? 1 : 0;
    return new DeliveryFacts(
        file,
        folder,
        SourceKind.of(kind).orElseThrow(),
        "f",
        "1",
        "",
        "",
        1,
        1 + rows,
        rows,
        0,
        0,
        last,
        DeliveryOrigin.NONE,
        Optional.empty());
  }

  /** Rows of the file of declared sources, with its header. */
  ReachBook declare(Path folder, String... lines) throws IOException {
    Files.writeString(folder.resolve(DeclaredSources.FILE), String.join("\n", lines) + "\n");
    Loaded<DeclaredSources> read = DeclaredSources.load(folder);
    if (!read.problems().isEmpty()) {
      throw new IllegalArgumentException(read.problems().toString());
    }
    declared = read.value();
    return this;
  }

  private List<YearMonth> months() {
    return days.stream()
        .filter(day -> bills.contains(day.delivery()))
        .map(day -> day.key().month())
        .distinct()
        .sorted()
        .toList();
  }

  private static Application application(String id) {
    return new Application(
        id,
        id,
        "unit",
        "",
        "",
        Lifecycle.RETIRED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private Declarations declarations() {
    return new Declarations(declared, retired.stream().map(ReachBook::application).toList());
  }

  MonthClosing closing(YearMonth month) {
    return MonthClosing.of(month, SourceDays.of(days, deliveries), months(), declarations());
  }

  FarFiles far() {
    return FarFiles.of(SourceDays.of(days, deliveries));
  }

  Absences absences(YearMonth month) {
    return Absences.of(
        month, SourceDays.of(days, deliveries), months(), declarations(), deliveries);
  }

  /** Causes and cures of rows that stand apart. */
  List<String> strays(YearMonth month) {
    return Strays.of(days, deliveries, month).stream().map(Problem::message).toList();
  }

  /** Causes and cures of amounts that leap. */
  List<String> leaps(YearMonth month) {
    return Leaps.of(month, SourceDays.of(days, deliveries)).stream().map(Problem::message).toList();
  }

  /** Causes and cures of what a month lacks. */
  List<String> reported(YearMonth month) {
    return ReachProblems.of(absences(month), month).stream().map(Problem::message).toList();
  }
}
