package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.column.BillDictionaries;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.ColumnPlan;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.column.DecimalCell;
import dev.towerbook.intake.bill.column.TagColumn;
import dev.towerbook.intake.bill.column.TextColumn;
import dev.towerbook.intake.bill.column.TextNormalization;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.bill.part.CellNames;
import dev.towerbook.intake.bill.part.PartLines;
import dev.towerbook.intake.bill.part.RowEnds;
import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.bill.problem.RowFault;
import dev.towerbook.intake.bill.total.ControlTotals;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.scan.DoubledQuotes;
import dev.towerbook.table.scan.RowScanner;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells become charges: reads the wanted cells of each row as they come, and decides at the row's
 * end whether it is a charge or is excluded. Hot path: allocates nothing per line.
 */
final class BillRows implements RowScanner.Cells {

  private static final byte[] NOTHING = {};
  private final ColumnPlan plan;
  private final ChargeSink sink;
  private final @Nullable ChargeJudge judge;
  private final ProblemTally tally;
  private final CellNames names;
  private final List<String> header;
  private final int width;
  private final int[] roles;
  private final int[] slots;
  private final int[] measures;
  private final NeededCells needed;
  private final TextColumn[] columns;
  private final ListedValues listed;
  private final RowDates dates;
  private final TagColumn tags;
  private final TagColumn.RowTags rowTags;
  private final @Nullable SplitShares shares;
  private final ChargeCursor row;
  private final ControlTotals control;
  private final int account;
  private final int invoice;
  private final int currency;
  private final int noCurrency;
  private final DoubledQuotes quotes = new DoubledQuotes();
  private final TextNormalization normalizations;
  private final PartLines lines;
  private @Nullable RowFault fault;
  private long rows;
  private long withoutCurrency;
  private long withoutEffective;
  private boolean closed = true;
  private final RowEnds ends;

  BillRows(SourceFile file, ColumnPlan plan, BillDictionaries dictionaries, BillReading at) {
    this.plan = plan;
    this.sink = at.sink();
    judge = at.judge();
    this.tally = at.tally();
    names = at.names();
    header = file.header().columns();
    width = header.size();
    roles = plan.roles();
    slots = plan.slots();
    measures = plan.measures();
    columns = plan.columns().toArray(TextColumn[]::new);
    needed = new NeededCells(plan, columns, names, header);
    listed = new ListedValues(plan, columns);
    row = new ChargeCursor(plan.columns(), file.format().writing().numbers());
    dates = new RowDates(row, at.names(), dictionaries, file.format().writing().dates());
    tags = dictionaries.tags();
    int tagsAt = file.format().position("Tags", header).orElse(-1);
    rowTags = new TagColumn.RowTags(row.codes, plan.tagSlot(), tally, "Tags", names.at(tagsAt));
    shares = plan.hasShares() ? new SplitShares(plan, row.codes, tags, tally, names) : null;
    account = plan.slotOf("BillingAccountId");
    invoice = plan.slotOf("InvoiceId");
    currency = plan.slotOf("BillingCurrency");
    noCurrency = columns[currency].none();
    control = new ControlTotals(columns[account], columns[invoice], columns[currency]);
    normalizations = dictionaries.normalizations();
    lines = new PartLines(at.firstLine(), normalizations);
    ends = at.ends();
    Arrays.setAll(row.codes, slot -> columns[slot].none());
    plan.unreadTags(row.codes);
  }

  @Override
  public boolean[] wanted() {
    return plan.wanted();
  }

  @Override
  public void beginRow(long line) {
    lines.begin(line);
    row.line = line;
    fault = null;
  }

  @Override
  public void cell(int column, byte[] text, int from, int length, boolean escaped) {
    int role = roles[column];
    if (role == ColumnPlan.TAGS) {
      rowTags.line = row.line;
      tags.read(text, from, length, escaped, rowTags);
    } else if (escaped) {
      DoubledQuotes plain = quotes.read(text, from, length);
      cell(column, plain.text(), 0, plain.length(), false);
    } else {
      cell(column, role, text, from, length);
    }
  }

  private void cell(int column, int role, byte[] text, int from, int length) {
    if ((role & ColumnPlan.TEXT) != 0) {
      int slot = slots[column];
      int code = columns[slot].code(text, from, length);
      row.codes[slot] = code;
      if (code == TextColumn.UNUSABLE) {
        note(RowFault.control(names.at(column), RowFault.value(text, from, length)));
      }
    }
    if ((role & ColumnPlan.COST) != 0) {
      DecimalCell cost = row.costs[measures[column]];
      if (cost.read(text, from, length) == DecimalCell.NOT_A_NUMBER) {
        note(cost.fault(names.at(column), text, from, length));
      }
    } else if ((role & ColumnPlan.TAGS) != 0) {
      rowTags.line = row.line;
      tags.read(text, from, length, false, rowTags);
    } else if (role >= ColumnPlan.SHARE) {
      row.resource(role, text, from, length);
      if (shares != null && (role & ColumnPlan.SHARES) != 0) {
        note(shares.read(column, text, from, length, row.line));
      }
    } else if (role >= ColumnPlan.BILLING_MONTH) {
      note(dates.read(column, role, text, from, length));
    }
  }

  /** Notes what is wrong with the current row; the first thing counts. */
  void note(@Nullable RowFault first) {
    if (fault == null) {
      fault = first;
    }
  }

  @Override
  public void endRow(int cells, RowScanner.RawRow raw) {
    if (cells < width) {
      if (cells == 1 && raw.text().isBlank()) {
        blankLine();
        return;
      }
      clearFrom(cells);
    }
    note(ends.row(cells));
    RowFault found = check();
    if (found != null) {
      rejected(found, raw);
      return;
    }
    dates.taken();
    lines.accepted();
    if (sink.leavesOut(row)) {
      control.leaveOut(row, row.codes[account], row.codes[invoice], row.codes[currency]);
      return;
    }
    rows++;
    withoutCurrency += row.codes[currency] == noCurrency ? 1 : 0;
    withoutEffective += row.has(CostMeasure.EFFECTIVE) ? 0 : 1;
    if (lines.isPriced()) {
      lines.cost(columns[currency].text(row.codes[currency]), row);
    }
    control.add(row, row.codes[account], row.codes[invoice], row.codes[currency]);
    listed.count(row);
    if (shares != null) {
      shares.lay();
    }
    sink.charge(row);
  }

  /** Cells that are missing at a row's end are null. */
  private void clearFrom(int cells) {
    for (int column = cells; column < width; column++) {
      if (roles[column] != 0) {
        cell(column, NOTHING, 0, 0, false);
      }
    }
  }

  /** What is wrong with the current row, whose cells have come. */
  @Nullable RowFault check() {
    boolean odd = dates.place();
    note(needed.missing(row));
    if (odd && fault == null) {
      note(dates.fault(plan, this::text, columns[currency].text(row.codes[currency])));
    }
    if (fault == null && judge != null) {
      note(judge.of(row).map(ChargeJudge.Verdict::fault).orElse(null));
    }
    return fault;
  }

  private String text(String column) {
    int slot = plan.slotOf(column);
    return columns[slot].text(row.codes[slot]);
  }

  /** The current row was understood and gives so many charges. */
  void accepted(int charges) {
    if (charges == 0) {
      lines.accepted();
    } else {
      lines.split(charges - 1);
    }
  }

  private void rejected(RowFault found, RowScanner.RawRow raw) {
    lines.rejected();
    tally.rejected(names.problem(found, row.line, tally), raw);
    String name = columns[currency].text(row.codes[currency]);
    tally.money(name, row.costs[CostMeasure.BILLED.index()].readable());
  }

  @Override
  public void blankLine() {
    ends.noRow();
    lines.blank();
  }

  @Override
  public void brokenRow(RowScanner.BrokenRow broken) {
    ends.broken(broken);
    lines.rejectBroken();
    tally.rejected(names.problem(RowFault.broken(broken), broken.line(), tally), broken::raw);
    tally.money("", null);
  }

  @Override
  public void longRow(RowScanner.LongRow whole) {
    clearFrom(whole.cells());
    ends.row(whole.cells());
    rejected(RowFault.tooLong(whole), whole::raw);
  }

  @Override
  public void end(long line, boolean endsClosed, boolean ended) {
    lines.begin(line);
    closed = endsClosed;
    ends.end(row.line, ended, tally);
  }

  /** Texts that are not read as written. */
  TextNormalization normalizations() {
    return normalizations;
  }

  /** What became of each row. */
  PartLines lines() {
    return lines;
  }

  /** The report, once all rows are read. */
  PartReport report(BillPart part) {
    Findings.of(columns, tally, withoutCurrency);
    Findings.withoutEffective(part.file(), tally, withoutEffective);
    dates.report(tally);
    if (part.isFirst()) {
      Findings.ofFile(part, tally, rows + control.left(), columns);
    }
    return new PartReport(
        part,
        lines.counts(),
        rows,
        control.left(),
        tally.rowsRejected(),
        control.totals(),
        control.days(),
        tally.totals(),
        tally.rows(),
        tally.problems(),
        tally.findings(),
        tally.normalizations(lines.normalizations()),
        plan.absent(),
        dates.lastDay(),
        closed);
  }
}
