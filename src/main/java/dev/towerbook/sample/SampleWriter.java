package dev.towerbook.sample;

import dev.towerbook.sample.bill.BillCells;
import dev.towerbook.sample.bill.BillLines;
import dev.towerbook.sample.bill.BillMonth;
import dev.towerbook.sample.bill.BillPlan;
import dev.towerbook.sample.bill.ChargeGroup;
import dev.towerbook.sample.bill.FocusLine;
import dev.towerbook.sample.company.ExtraApplications;
import dev.towerbook.sample.company.LineBuffer;
import dev.towerbook.sample.company.PastCompany;
import dev.towerbook.sample.company.SampleCompany;
import dev.towerbook.sample.company.SampleCompany.CloudProvider;
import dev.towerbook.sample.company.SampleOrder;
import dev.towerbook.sample.company.ShelfCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the sample company as an input folder. The same order gives the same bytes, whatever the
 * clock, zone or locale of the machine (a gzip file may differ between Java versions, its text does
 * not). Memory does not grow with the scale: lines are made one by one.
 */
public final class SampleWriter {

  private final SampleOrder order;
  private final SampleCompany told;
  private final SampleCompany company;
  private final SampleFolder folder;
  private final Consumer<String> progress;

  private SampleWriter(SampleOrder order, Consumer<String> progress) {
    this.order = order;
    told = SampleCompany.load();
    company = order.isExtended() ? new ExtraApplications(order).added(told) : told;
    this.progress = progress;
    folder = new SampleFolder(order.inputFolder(), order.bills().compression());
  }

  /**
   * Writes what is ordered. Files of an earlier order are overwritten; foreign files stay.
   *
   * @param progress takes a line per finished part
   * @throws UncheckedIOException if a file cannot be written
   * @throws dev.towerbook.table.InputRefused if applications are added and the shelf to copy is not
   *     there
   */
  public static void write(SampleOrder order, Consumer<String> progress) {
    try {
      new SampleWriter(order, progress).writeAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeAll() throws IOException {
    if (order.isExtended()) {
      new ShelfCopy(order).write();
      progress.accept("mappings: " + order.applications() + " applications");
    }
    SampleCompany past = PastCompany.of(told);
    List<InvoiceTotal> totals = new ArrayList<>();
    for (CloudProvider provider : company.providers()) {
      BillPlan plan = new BillPlan(company, provider, order);
      totals.addAll(writePastBills(provider, plan.past(past)));
      for (YearMonth month : SampleCompany.MONTHS) {
        totals.add(writeBill(provider, plan, month));
      }
    }
    InvoiceTotal.write(folder, totals);
    TimesheetFile timesheets = new TimesheetFile(company, order);
    UsageFile usage = new UsageFile(company, order);
    for (YearMonth month : SampleCompany.MONTHS) {
      timesheets.write(folder, month);
      usage.write(folder, month);
    }
    timesheets.writePast(folder);
    usage.writePast(folder, past);
    InvoiceFile invoices = new InvoiceFile(company);
    invoices.write(folder);
    invoices.writePast(folder);
    int months = PastCompany.MONTHS.size() + SampleCompany.MONTHS.size();
    progress.accept("timesheets, usage, invoices: " + months + " months");
  }

  private List<InvoiceTotal> writePastBills(CloudProvider provider, BillPlan plan)
      throws IOException {
    String source = source(provider);
    List<InvoiceTotal> totals = new ArrayList<>();
    long lines = 0;
    try (LineBuffer out = folder.past(source)) {
      out.put(FocusLine.header());
      for (YearMonth month : PastCompany.MONTHS) {
        List<BillLines> groups = plan.groups(month);
        BillCells cells = new BillCells(provider, month, order.bills());
        lines += write(out, groups, month, cells);
        totals.add(total(provider, cells, groups));
      }
    }
    progress.accept(source + " " + PastCompany.NAME + ": " + lines + " lines");
    return totals;
  }

  private InvoiceTotal writeBill(CloudProvider provider, BillPlan plan, YearMonth month)
      throws IOException {
    BillCells cells = new BillCells(provider, month, order.bills());
    List<BillLines> groups = plan.groups(month);
    String source = source(provider);
    long lines;
    try (LineBuffer out = folder.monthly(source, month)) {
      out.put(FocusLine.header());
      lines = write(out, groups, month, cells);
    }
    progress.accept(source + " " + month + ": " + lines + " lines");
    return total(provider, cells, groups);
  }

  private static String source(CloudProvider provider) {
    return "bills/" + provider.key();
  }

  private static InvoiceTotal total(
      CloudProvider provider, BillCells cells, List<BillLines> groups) {
    return new InvoiceTotal(
        source(provider), provider, cells.invoice(), cells.month(), BillPlan.billed(groups));
  }

  private static long write(
      LineBuffer out, List<BillLines> groups, YearMonth month, BillCells cells) throws IOException {
    BillMonth hours = new BillMonth(month);
    long lines = 0;
    for (BillLines group : groups) {
      switch (group) {
        case ChargeGroup usage -> {
          usage.write(out, hours, cells.zones());
          lines += usage.lines();
        }
        case BillLines.Single single -> {
          out.put(single.csv());
          lines++;
        }
      }
    }
    return lines;
  }
}
