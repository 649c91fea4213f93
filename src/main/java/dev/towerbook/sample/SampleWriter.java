package dev.towerbook.sample;

import dev.towerbook.sample.bill.BillCells;
import dev.towerbook.sample.bill.BillLines;
import dev.towerbook.sample.bill.BillMonth;
import dev.towerbook.sample.bill.BillPlan;
import dev.towerbook.sample.bill.ChargeGroup;
import dev.towerbook.sample.bill.FocusLine;
import dev.towerbook.sample.company.ExtraApplications;
import dev.towerbook.sample.company.LineBuffer;
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
  private final SampleCompany company;
  private final SampleFolder folder;
  private final Consumer<String> progress;

  private SampleWriter(SampleOrder order, SampleCompany company, Consumer<String> progress) {
    this.order = order;
    this.company = company;
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
    SampleCompany company = SampleCompany.load();
    if (order.isExtended()) {
      company = new ExtraApplications(order).added(company);
    }
    try {
      new SampleWriter(order, company, progress).writeAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeAll() throws IOException {
    if (order.isExtended()) {
      new ShelfCopy(order).write();
      progress.accept("mappings: " + order.applications() + " applications");
    }
    List<InvoiceTotal> totals = new ArrayList<>();
    for (CloudProvider provider : company.providers()) {
      BillPlan plan = new BillPlan(company, provider, order);
      for (YearMonth month : SampleCompany.MONTHS) {
        totals.add(writeBill(provider, plan, month));
      }
    }
    InvoiceTotal.write(folder, totals);
    for (YearMonth month : SampleCompany.MONTHS) {
      new TimesheetFile(company, order).write(folder, month);
      new UsageFile(company, order).write(folder, month);
    }
    new InvoiceFile(company).write(folder);
    progress.accept("timesheets, usage, invoices: " + SampleCompany.MONTHS.size() + " months");
  }

  private InvoiceTotal writeBill(CloudProvider provider, BillPlan plan, YearMonth month)
      throws IOException {
    BillMonth hours = new BillMonth(month);
    BillCells cells = new BillCells(provider, month, order.bills());
    List<BillLines> groups = plan.groups(month);
    long lines = 0;
    String source = "bills/" + provider.key();
    try (LineBuffer out = folder.monthly(source, month)) {
      out.put(FocusLine.header());
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
    }
    progress.accept(source + " " + month + ": " + lines + " lines");
    return new InvoiceTotal(source, provider, cells.invoice(), month, BillPlan.billed(groups));
  }
}
