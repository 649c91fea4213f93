package dev.towerbook.ledger.reach;

import static java.util.Objects.requireNonNull;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Few rows of a file that are of another month than its others and far from them. They open and
 * close no month, and their money is in the pack of a month that does not show what happened.
 */
public final class Strays {

  private static final Set<SourceKind> KINDS =
      EnumSet.of(SourceKind.BILL, SourceKind.TIMESHEET, SourceKind.USAGE);

  /** Rows of the days about a month's end are late or early ones. */
  private static final int NEAR_DAYS = 7;

  private static final int FEW_ROWS = 2;

  /** A hundredth of the rows of the file's own month is few. */
  private static final int FEW_PART = 100;

  /** A file that is small itself has no few rows. */
  private static final int SMALL_PART = 10;

  /** What a file has of a month. */
  private static final class Part {
    private long rows;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;
    private LocalDate lastStart = LocalDate.MIN;
    private MoneyBag effective = MoneyBag.empty();
    private BigDecimal quantity = BigDecimal.ZERO;

    void add(DayCost day, boolean isMoney) {
      rows += day.rows();
      first = day.day().isBefore(first) ? day.day() : first;
      last = day.lastDay().isAfter(last) ? day.lastDay() : last;
      lastStart = day.day().isAfter(lastStart) ? day.day() : lastStart;
      quantity = quantity.add(day.quantity());
      if (isMoney) {
        effective = effective.plus(new Money(day.key().unit(), day.effective()));
      }
    }
  }

  private final Map<String, NavigableMap<YearMonth, Part>> files = new TreeMap<>();
  private final Map<String, DeliveryFacts> deliveries;

  private Strays(Collection<DayCost> days, Map<String, DeliveryFacts> deliveries) {
    this.deliveries = deliveries;
    for (DayCost day : days) {
      Optional<SourceKind> kind =
          Optional.ofNullable(deliveries.get(day.delivery())).map(DeliveryFacts::kind);
      if (kind.filter(KINDS::contains).isPresent() && day.rows() > 0) {
        files
            .computeIfAbsent(day.delivery(), none -> new TreeMap<>())
            .computeIfAbsent(day.key().month(), none -> new Part())
            .add(day, kind.get() != SourceKind.USAGE);
      }
    }
  }

  /**
   * Those that a person has to see with the pack of a month: of files of the month, and of others
   * whose rows count in it.
   *
   * @param days that the book has
   * @param deliveries of the book, by name
   */
  public static List<Problem> of(
      Collection<DayCost> days, Map<String, DeliveryFacts> deliveries, YearMonth printed) {
    return new Strays(days, deliveries).of(printed).stream().map(OtherDoubts::stray).toList();
  }

  private List<Stray> of(YearMonth printed) {
    List<Stray> strays = new ArrayList<>();
    files.forEach(
        (name, months) -> {
          YearMonth own = own(months);
          months.forEach(
              (month, part) -> {
                boolean asked = own.equals(printed) || month.equals(printed);
                if (asked && !month.equals(own) && isStray(name, months, month)) {
                  strays.add(stray(name, month, own, part));
                }
              });
        });
    return strays;
  }

  private static YearMonth own(NavigableMap<YearMonth, Part> months) {
    YearMonth own = months.firstKey();
    long most = 0;
    for (Map.Entry<YearMonth, Part> month : months.entrySet()) {
      if (month.getValue().rows >= most) {
        most = month.getValue().rows;
        own = month.getKey();
      }
    }
    return own;
  }

  /** True if the rows of a month are few and stand apart. */
  private boolean isStray(String file, NavigableMap<YearMonth, Part> months, YearMonth month) {
    YearMonth own = own(months);
    Part few = months.getOrDefault(month, new Part());
    Part most = months.getOrDefault(own, new Part());
    if (few.rows > Math.max(FEW_ROWS, most.rows / FEW_PART) || few.rows * SMALL_PART > most.rows) {
      return false;
    }
    if (month.isAfter(own)) {
      return few.first.isAfter(most.last.plusDays(NEAR_DAYS));
    }
    boolean gap = month.isBefore(own.minusMonths(1)) && !months.containsKey(month.plusMonths(1));
    // Late hours and counts are of the month before; so are a bill's rows of its last days.
    boolean late =
        facts(file).isBill()
            && month.equals(own.minusMonths(1))
            && few.lastStart.isBefore(month.atEndOfMonth().minusDays(NEAR_DAYS));
    return gap || late;
  }

  private DeliveryFacts facts(String file) {
    return requireNonNull(deliveries.get(file));
  }

  private Stray stray(String file, YearMonth month, YearMonth own, Part part) {
    SourceKind kind = facts(file).kind();
    return new Stray(file, kind, part.rows, part.first, month, own, part.effective, part.quantity);
  }
}
