package dev.towerbook.economics.commit;

import static dev.towerbook.economics.metric.EconomicsProblem.COMMITMENT_AMOUNT;
import static dev.towerbook.economics.metric.EconomicsProblem.COMMITMENT_DATES;
import static dev.towerbook.economics.metric.EconomicsProblem.COMMITMENT_DISCOUNT;
import static dev.towerbook.economics.metric.EconomicsProblem.COMMITMENT_NOTICE;

import dev.towerbook.table.looks.Looks;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Group;
import dev.towerbook.table.sheet.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One commitment: what was promised to a provider for a time.
 *
 * @param id as the provider names it, so that contract and bill meet
 * @param provider as the bills name it; empty if a delivered commitment does not say
 * @param services whose use it may cover, as the bills name them; empty if not stated
 * @param about in words: why it was signed, or how the provider describes it
 * @param obligation what is owed
 * @param currency of the obligation; empty if the commitment is a quantity
 * @param discount off the list price, above 0 and below 1; empty if not stated
 * @param firstDay inclusive
 * @param lastDay inclusive
 * @param source who says so
 * @param renewal until when, and by whom, it is decided what follows
 */
public record Commitment(
    String id,
    String provider,
    List<String> services,
    String about,
    Obligation obligation,
    String currency,
    Optional<BigDecimal> discount,
    LocalDate firstDay,
    LocalDate lastDay,
    Source source,
    Renewal renewal) {

  /**
   * What the end of a commitment asks for.
   *
   * @param noticeDays days before the end by which notice has to be given; empty if not stated
   * @param decides who decides; empty if not stated
   */
  public record Renewal(Optional<Integer> noticeDays, Optional<String> decides) {
    /** Nothing is stated. */
    public static final Renewal NOT_STATED = new Renewal(Optional.empty(), Optional.empty());
  }

  /** Who says what is committed. */
  public enum Source {
    /** The shelf: what finance has signed. */
    SHELF,
    /** The provider's dataset Contract Commitment. */
    BILLS
  }

  private static final Column<String> ID =
      Column.text("commitment_id", "as the provider names it, so that contract and bill meet");
  private static final Column<String> PROVIDER = Column.text("provider", "as the bills name it");
  private static final Column<List<String>> SERVICES =
      Column.parts("service", "as the bills name it; several with `|`")
          .map(names -> names.stream().filter(name -> !name.isEmpty()).toList());
  private static final Column<String> CURRENCY = Column.currency("currency", "");
  private static final Column<BigDecimal> AMOUNT =
      Column.number("monthly_amount", "what is owed a month")
          .as("number above 0")
          .check(amount -> amount.signum() > 0, COMMITMENT_AMOUNT);
  private static final Column<Optional<BigDecimal>> DISCOUNT =
      Column.number("discount_percent", "off the list price; empty if it is not known")
          .as("number above 0 and below 100")
          .check(
              percent -> percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) < 0,
              COMMITMENT_DISCOUNT)
          .map(percent -> percent.movePointLeft(2))
          .optional();
  private static final Column<LocalDate> FIRST = Column.date("first_day", "inclusive");
  private static final Column<LocalDate> LAST = Column.date("last_day", "inclusive");
  private static final Column<Optional<Integer>> NOTICE =
      Column.notNegative(
              "notice_days",
              "days before last_day by which notice has to be given",
              COMMITMENT_NOTICE)
          .map(BigDecimal::intValue)
          .optional();
  private static final Column<Optional<String>> DECIDES =
      Column.text("decided_by", "who decides what follows").optional();
  private static final Group<LocalDate> DAYS =
      new Group<>(
          List.of(FIRST, LAST),
          cells -> {
            LocalDate first = cells.get(FIRST);
            if (cells.get(LAST).isBefore(first)) {
              cells.error(COMMITMENT_DATES.with(first), LAST);
            }
            return Optional.of(first);
          });

  /** What finance has signed, in file order. */
  public static final Sheet<Commitment> SHEET =
      Sheet.of("rates/commitments.csv", Commitment::read)
          .with(ID, PROVIDER, SERVICES, CURRENCY, AMOUNT, DISCOUNT, DAYS)
          .with(Column.WHY_IF_SAID, NOTICE, DECIDES)
          .unique(ID);

  private static Commitment read(Cells cells) {
    return new Commitment(
        cells.get(ID),
        cells.get(PROVIDER),
        cells.get(SERVICES),
        cells.get(Column.WHY_IF_SAID),
        new Obligation.Monthly(cells.get(AMOUNT)),
        cells.get(CURRENCY),
        cells.get(DISCOUNT),
        cells.get(FIRST),
        cells.get(LAST),
        Source.SHELF,
        new Renewal(cells.get(NOTICE), cells.get(DECIDES)));
  }

  public Commitment {
    services = List.copyOf(services);
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException(id + " ends before it begins");
    }
    discount.ifPresent(
        part -> {
          if (part.signum() <= 0 || part.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(id + " has a discount of " + part);
          }
        });
  }

  /** True if it may cover a service of the bills; case and look-alikes do not matter. */
  public boolean covers(ServiceId service) {
    String name = Looks.key(service.service());
    return Looks.key(provider).equals(Looks.key(service.provider()))
        && services.stream().map(Looks::key).anyMatch(name::equals);
  }

  /** The last day on which it can be decided what follows: the end less the days of notice. */
  public LocalDate decideBy() {
    return lastDay.minusDays(renewal.noticeDays().orElse(0));
  }

  /** True if it holds on some day from one to another. */
  public boolean runs(LocalDate from, LocalDate to) {
    return !firstDay.isAfter(to) && !lastDay.isBefore(from);
  }
}
