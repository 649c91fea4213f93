package dev.towerbook.sample.bill;

import dev.towerbook.sample.bill.ChargeGroup.Crowd;
import dev.towerbook.sample.bill.ChargeGroup.Percents;
import dev.towerbook.sample.company.BillStyle;
import dev.towerbook.sample.company.Dice;
import dev.towerbook.sample.company.LineBuffer;
import dev.towerbook.sample.company.SampleCompany;
import dev.towerbook.sample.company.SampleCompany.CloudProvider;
import dev.towerbook.sample.company.SampleOrder;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A provider's bill of a month as groups of lines, in the order in which they are written. */
public final class BillPlan {

  /** Price of covered usage in percent of the list price. */
  private static final int COMMITTED_PERCENT = 66;

  /** Share of committed services that the commitment covers, in percent; it was taken up slowly. */
  private static final int COVERED_PERCENT = 60;

  private static final int COVERED_PERCENT_PAST = 42;

  /** The commitment is this much larger than the best month could use, in percent. */
  private static final int RESERVE_PERCENT = 4;

  /** About how many lines a month's bills of all providers have at scale 1. */
  private static final int COMPANY_LINES = 890;

  private static final long HUNDRED_IN_MONEY = 1_000_000_000_000L;

  private final SampleCompany company;
  private final CloudProvider provider;
  private final UsagePlan usage;
  private final BillStyle style;
  private final long seed;
  private final int coveredPercent;
  private final long commitmentFee;

  public BillPlan(SampleCompany company, CloudProvider provider, SampleOrder order) {
    this.company = company;
    this.provider = provider;
    style = order.bills();
    seed = order.seed();
    usage = new UsagePlan(company, provider.key(), seed);
    coveredPercent = COVERED_PERCENT;
    commitmentFee = commitmentFee();
  }

  /** The bills of the older months: few lines at every scale, and the same fee. */
  private BillPlan(BillPlan today, SampleCompany past) {
    company = past;
    provider = today.provider;
    style =
        new BillStyle(1, 0, today.style.tags(), today.style.compression(), today.style.wrongRows());
    seed = today.seed;
    usage = new UsagePlan(past, provider.key(), seed);
    coveredPercent = COVERED_PERCENT_PAST;
    commitmentFee = today.commitmentFee;
  }

  /** The same provider's bills of the company as its older months are told. */
  public BillPlan past(SampleCompany past) {
    return new BillPlan(this, past);
  }

  /** The monthly fee, the same in all months: enough for the best month, in whole hundreds. */
  private long commitmentFee() {
    long best =
        SampleCompany.MONTHS.stream()
            .map(usage::parts)
            .mapToLong(this::usedCommitment)
            .max()
            .orElse(0);
    return (best / 100 * (100 + RESERVE_PERCENT) / HUNDRED_IN_MONEY + 1) * HUNDRED_IN_MONEY;
  }

  private long usedCommitment(List<UsagePart> parts) {
    return parts.stream().mapToLong(part -> part.coveredUnits(coveredPercent)).sum()
        * COMMITTED_PERCENT;
  }

  /** The groups of a month. */
  public List<BillLines> groups(YearMonth month) {
    BillCells cells = new BillCells(provider, month, style);
    List<UsagePart> parts = usage.parts(month);
    List<BillLines> groups = new ArrayList<>();
    boolean committed = !month.isBefore(provider.commitment().first());
    for (UsagePart part : parts) {
      addUsage(cells, part, committed ? part.coveredUnits(coveredPercent) : 0, groups);
    }
    SpecialLines special = new SpecialLines(company, provider, cells);
    if (committed) {
      groups.addAll(special.commitment(commitmentFee, commitmentFee - usedCommitment(parts)));
    }
    groups.addAll(special.singleCharges());
    groups.add(special.supportFee());
    groups.add(special.tax(billed(groups)));
    special.rounding(billed(groups)).ifPresent(groups::add);
    if (style.wrongRows()
        && month.equals(SampleCompany.NEWEST)
        && provider.key().equals(WrongRows.PROVIDER)) {
      groups.addAll(WrongRows.bill(cells));
    }
    return groups;
  }

  /** What the invoice of the month says, in units of 10<sup>-10</sup>. */
  public static long billed(List<BillLines> groups) {
    return groups.stream().mapToLong(BillLines::billedUnits).sum();
  }

  private void addUsage(BillCells cells, UsagePart part, long covered, List<BillLines> groups) {
    int price = provider.contractedPercent();
    int lines = part.environment().equals("prod") ? part.part().lines() : 1;
    int standardLines = covered > 0 ? 1 : lines;
    groups.add(
        group(cells.standard(part, price), part, part.listUnits() - covered, standardLines)
            .with(new Percents(price, price, price)));
    if (covered > 0) {
      groups.add(
          group(cells.covered(part, price), part, covered, lines)
              .with(new Percents(price, 0, COMMITTED_PERCENT)));
    }
  }

  /** Lines and resources of a group that has so many lines at scale 1. */
  private Crowd crowd(int lines) {
    long all = (long) lines * style.scale();
    long resources = (long) lines * style.resources() / COMPANY_LINES;
    return new Crowd(all, Math.min(resources, all));
  }

  /** A group that waits for its prices. */
  private interface Unpriced {
    ChargeGroup with(Percents percents);
  }

  private Unpriced group(FocusLine line, UsagePart part, long units, int lines) {
    LineTemplate template = LineTemplate.of(line);
    BigDecimal price = part.service().price();
    long priceUnits = price.movePointRight(LineBuffer.MONEY_SCALE).longValueExact();
    long key =
        Dice.key(
            seed,
            provider.key(),
            part.workload().id(),
            part.workload().tagValue(),
            part.workload().profile(),
            part.part().service(),
            part.environment());
    boolean small = part.workload().profile().equals("tiny");
    return percents ->
        new ChargeGroup(template, units, percents, priceUnits, crowd(lines), key, small);
  }
}
