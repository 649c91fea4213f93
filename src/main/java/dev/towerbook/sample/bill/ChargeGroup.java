package dev.towerbook.sample.bill;

import dev.towerbook.sample.company.Dice;
import dev.towerbook.sample.company.LineBuffer;
import java.io.IOException;

/**
 * Usage of one service by one workload in one month: a list amount that is split over any number of
 * lines without losing a unit. Every cost is a whole percentage of the list cost, so all costs keep
 * their sums at every scale.
 *
 * @param listUnits list cost in units of 10<sup>-8</sup>, a multiple of 100
 * @param percents what the other costs are of it
 * @param priceUnits list price of one pricing unit, in units of 10<sup>-10</sup>
 * @param crowd over how many lines and resources the amount is split
 * @param resourceKey key of the resources' names, the same in all months
 * @param smallAsScientific amounts below one are written in E notation
 */
public record ChargeGroup(
    LineTemplate template,
    long listUnits,
    Percents percents,
    long priceUnits,
    Crowd crowd,
    long resourceKey,
    boolean smallAsScientific)
    implements BillLines {

  /** Costs in percent of the list cost. */
  record Percents(int contracted, int billed, int effective) {}

  /**
   * How many lines there are, and of how many resources.
   *
   * @param resources 0 = as few as can have a line for each hour
   */
  record Crowd(long lines, long resources) {

    private static final int WEEK_HOURS = 168;
    private static final int HALF_MONTH_HOURS = 372;

    long resources(int hours) {
      return Math.max(resources, (lines - 1) / hours + 1);
    }

    /** How long a release of a resource lasts. */
    int releaseHours() {
      return resources == 0 ? WEEK_HOURS : HALF_MONTH_HOURS;
    }
  }

  private static final int QUANTITY_DECIMALS = 6;
  private static final long QUANTITY_ONE = 1_000_000L;
  private static final long LARGE_PRICE = 1_000_000_000_000L;
  private static final int LIST_TO_MONEY = 100;
  private static final int ZONES = 3;
  private static final int COMPONENTS = 20;

  @Override
  public long billedUnits() {
    return listUnits * percents.billed();
  }

  public long lines() {
    return crowd.lines();
  }

  /** Writes the lines. */
  public void write(LineBuffer out, BillMonth month, String zones) throws IOException {
    long lines = crowd.lines();
    long resources = crowd.resources(month.hourCount());
    long from = 0;
    for (long i = 0; i < lines; i++) {
      long to = cut(i + 1);
      long resource = i % resources;
      long slot = i / resources;
      long slots = lines / resources + (resource < lines % resources ? 1 : 0);
      int start = month.start(slot, slots);
      int end = month.start(slot + 1, slots);
      writeLine(out, month, new Cells(to - from, start, end, resource, zones));
      from = to;
    }
  }

  /**
   * @param list in units of 10<sup>-8</sup>
   * @param start hour of the month
   * @param end hour of the month
   */
  private record Cells(long list, int start, int end, long resource, String zones) {}

  private void writeLine(LineBuffer out, BillMonth month, Cells cells) throws IOException {
    int slots = template.slots().size();
    for (int i = 0; i < slots; i++) {
      out.put(template.constants().get(i));
      writeSlot(out, template.slots().get(i), month, cells);
    }
    out.put(template.constants().get(slots));
  }

  private void writeSlot(LineBuffer out, Slot slot, BillMonth month, Cells cells)
      throws IOException {
    switch (slot) {
      case BILLED -> money(out, cells.list() * percents.billed());
      case EFFECTIVE -> money(out, cells.list() * percents.effective());
      case CONTRACTED -> money(out, cells.list() * percents.contracted());
      case LIST -> money(out, cells.list() * LIST_TO_MONEY);
      case QUANTITY -> out.decimal(quantity(cells.list()), QUANTITY_DECIMALS);
      case PERIOD_START -> out.put(month.hour(cells.start()));
      case PERIOD_END -> out.put(month.hour(cells.end()));
      case RESOURCE -> out.hex(resource(cells));
      case ZONE -> out.put(cells.zones().charAt(Math.floorMod(resource(cells), ZONES)));
      case RELEASE -> out.hex(release(cells));
      case COMPONENT -> out.digits(Integer.remainderUnsigned(resource(cells), COMPONENTS));
    }
  }

  private int resource(Cells cells) {
    return (int) Dice.mix(resourceKey + cells.resource());
  }

  private int release(Cells cells) {
    return (int) Dice.mix(resource(cells) * 31L + cells.start() / crowd.releaseHours());
  }

  private void money(LineBuffer out, long units) throws IOException {
    if (smallAsScientific) {
      out.scientific(units);
    } else {
      out.money(units);
    }
  }

  /** Pricing units in millionths, rounded down. */
  private long quantity(long list) {
    long money = list * LIST_TO_MONEY;
    if (priceUnits >= LARGE_PRICE) {
      return money / (priceUnits / QUANTITY_ONE);
    }
    long rest = Math.multiplyExact(money % priceUnits, QUANTITY_ONE) / priceUnits;
    return Math.multiplyExact(money / priceUnits, QUANTITY_ONE) + rest;
  }

  /**
   * Where line {@code i} ends on the way from 0 to the whole amount: the even cut, moved by less
   * than half a line, so that no line is negative.
   */
  private long cut(long i) {
    long lines = crowd.lines();
    if (i == lines) {
      return listUnits;
    }
    long even = listUnits / lines;
    long cut = even * i + listUnits % lines * i / lines;
    int spread = (int) Math.min(even / 3, Integer.MAX_VALUE / 4);
    return spread == 0 ? cut : cut + Dice.around(resourceKey ^ (i * 0x9e3779b97f4a7c15L), spread);
  }
}
