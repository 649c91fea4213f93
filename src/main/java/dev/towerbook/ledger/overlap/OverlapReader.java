package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.compare.RowPrint;
import dev.towerbook.intake.dataset.InvoiceReader;
import dev.towerbook.intake.dataset.Pseudonyms;
import dev.towerbook.intake.dataset.TimesheetReader;
import dev.towerbook.intake.dataset.UsageCount;
import dev.towerbook.intake.dataset.UsageReader;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.row.SmallPrints;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.SourceLocation;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads rows a second time, for their prints. Persons are distinguished by a key of this run only.
 */
final class OverlapReader {

  private static final ChargeColumns ACCOUNT = ChargeColumns.of("BillingAccountId");

  private final BillReader bills;
  private final Pseudonyms persons;
  private final Set<Long> highest = new HashSet<>();

  OverlapReader(BillReader bills) {
    this.bills = bills;
    byte[] key = new byte[Pseudonyms.KEY_BYTES_MIN];
    new SecureRandom().nextBytes(key);
    persons = new Pseudonyms(key);
  }

  /** Groups of which the highest count is taken and none is added. */
  Set<Long> highest() {
    return highest;
  }

  /**
   * Adds the prints of a file's rows.
   *
   * @param number of the file
   * @param columns names of the columns that count
   * @param shared keys whose rows of bills are wanted; of small sources all are
   */
  void read(OverlapFile file, int number, Set<String> columns, Set<DayKey> shared, RowPrints to) {
    if (file.file().kind() == SourceKind.BILL) {
      readBill(file.file(), number, columns, shared, to);
      return;
    }
    Map<Long, Long> identities = new HashMap<>();
    Map<Long, Long> groups = groups(file.file(), number, identities, to);
    SmallPrints.read(
        file.file(),
        columns,
        (line, print) -> {
          Long group = groups.get(line);
          if (group != null) {
            long identity = identities.getOrDefault(line, print.identity());
            to.add(number, group, print.whole(), identity, line);
          }
        });
  }

  private void readBill(
      SourceFile file, int number, Set<String> columns, Set<DayKey> shared, RowPrints to) {
    Set<Long> wanted = new HashSet<>();
    shared.forEach(key -> wanted.add(TwoLayouts.group(key)));
    RowPrint print = new RowPrint(file.header().columns(), columns);
    PartReport report =
        bills.readPrinted(
            file,
            ACCOUNT,
            print,
            row -> {
              String account = row.text(0, row.code(0));
              long group = RowPrint.group(account, row.billingMonth(), row.chargeDay());
              if (wanted.contains(group)) {
                to.add(number, group, print.whole(), print.identity(), row.line());
                if (row.has(CostMeasure.BILLED)) {
                  row.addTo(CostMeasure.BILLED, to.sum(number, group));
                }
              }
            });
    if (report.isRefused()) {
      throw new InputRefused(report.allProblems());
    }
  }

  /**
   * Line → what its row is about: person, invoice or count, and day.
   *
   * @param identities where lines of invoices are distinguished by what they mean
   */
  private Map<Long, Long> groups(
      SourceFile file, int number, Map<Long, Long> identities, RowPrints to) {
    Map<Long, Long> groups = new HashMap<>();
    switch (file.kind()) {
      case TIMESHEET ->
          new TimesheetReader(persons)
              .read(
                  file,
                  of -> {
                    long group = RowPrint.group(of.person(), 0, day(of.date()));
                    put(groups, of.place(), group);
                    to.sum(number, group).add(of.hours());
                  });
      case INVOICE ->
          InvoiceReader.read(
              file,
              of -> {
                put(groups, of.place(), InvoiceKeys.invoice(of));
                put(identities, of.place(), InvoiceKeys.line(of));
                to.renumbered()
                    .add(
                        number,
                        of.place().line(),
                        InvoiceKeys.renumbered(of),
                        of.amount().amount());
              });
      case USAGE ->
          UsageReader.read(
              file,
              of -> {
                put(groups, of.place(), group(of));
                to.sum(number, group(of)).add(of.quantity());
              });
      default -> throw new IllegalArgumentException("is not compared: " + file.name());
    }
    return groups;
  }

  private static void put(Map<Long, Long> groups, SourceLocation row, long group) {
    groups.putIfAbsent(row.line(), group);
  }

  private long group(UsageCount count) {
    String subject = count.wrapper() + "\n" + count.application();
    String unit = count.unit().toUpperCase(Locale.ROOT);
    long group =
        RowPrint.group(subject.toLowerCase(Locale.ROOT) + "\n" + unit, 0, day(count.date()));
    if (ActiveUsers.isDistinct(unit)) {
      highest.add(group);
    }
    return group;
  }

  private static long day(LocalDate date) {
    return date.toEpochDay();
  }
}
