package dev.towerbook.intake;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.BillLimits;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.dataset.BillingPeriodReader;
import dev.towerbook.intake.dataset.ContractCommitmentReader;
import dev.towerbook.intake.dataset.InvoiceDetailReader;
import dev.towerbook.intake.dataset.InvoiceReader;
import dev.towerbook.intake.dataset.Pseudonyms;
import dev.towerbook.intake.dataset.TimesheetReader;
import dev.towerbook.intake.dataset.UsageReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.money.ExactSum;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.TableWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Everything that is read of a folder as plain rows: what, line, text. */
public final class Dump {

  /** Columns that a dump shows. */
  public static final ChargeColumns COLUMNS =
      new ChargeColumns(
          List.of(
              "BillingAccountId",
              "InvoiceId",
              "BillingCurrency",
              "ChargeCategory",
              "ChargeClass",
              "ServiceCategory",
              "ServiceName",
              "SkuPriceId",
              "SubAccountId",
              "ServiceSubcategory",
              "CommitmentDiscountId",
              "CommitmentDiscountStatus",
              "PricingQuantity",
              "x_Team"),
          List.of("app", "cost-center"),
          key -> key.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'));

  private final List<String[]> rows = new ArrayList<>();

  /** What a folder holds and what is wrong with it. */
  public static Dump folder(Path folder) {
    Dump dump = new Dump();
    Loaded<InputFiles> files = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    files.problems().stream().filter(p -> !p.cause().contains("no bill")).forEach(dump::problem);
    for (SourceFile file : files.value().files()) {
      dump.add("file", 0, file.format().id() + " " + file.version() + " " + file.name());
      dump.file(file);
    }
    return dump;
  }

  private void file(SourceFile file) {
    switch (file.kind()) {
      case BILL ->
          report(
              new BillReader(BillReader.Scanning.BYTES)
                  .read(BillPart.whole(file), COLUMNS, this::charge));
      case TIMESHEET -> {
        Pseudonyms key = new Pseudonyms("a key for tests only".getBytes(StandardCharsets.UTF_8));
        new TimesheetReader(key).read(file, this::fact).problems().forEach(this::problem);
      }
      case INVOICE -> InvoiceReader.read(file, this::fact).problems().forEach(this::problem);
      case USAGE -> UsageReader.read(file, this::fact).problems().forEach(this::problem);
      case COMMITMENT ->
          ContractCommitmentReader.read(file, this::fact).problems().forEach(this::problem);
      case INVOICE_DETAIL -> {
        InvoiceDetailReader.Invoices read = InvoiceDetailReader.read(file);
        read.expected().forEach(this::fact);
        read.read().problems().forEach(this::problem);
      }
      case BILLING_PERIOD ->
          BillingPeriodReader.read(file).read().problems().forEach(this::problem);
      case REFERENCE -> throw new IllegalStateException("is not handed on: " + file.name());
    }
  }

  /** A bill read in parts with given limits. */
  public static Dump of(List<BillPart> parts, BillLimits limits) {
    Dump dump = new Dump();
    List<PartReport> reports = new ArrayList<>();
    long before = 0;
    for (BillPart part : parts) {
      long shift = before;
      PartReport report =
          new BillReader(BillReader.Scanning.BYTES, limits)
              .read(part, COLUMNS, row -> dump.add("charge", row.line() + shift, text(row)));
      reports.add(report);
      before += report.lines().physical();
    }
    dump.report(PartReport.merged(reports));
    return dump;
  }

  private void charge(ChargeCursor row) {
    add("charge", row.line(), text(row));
  }

  /** A charge as one line of text. */
  public static String text(ChargeCursor row) {
    StringJoiner text = new StringJoiner(" ");
    text.add(String.valueOf(row.billingMonth())).add(String.valueOf(row.chargeMonth()));
    for (CostMeasure measure : CostMeasure.values()) {
      String amount = "-";
      if (row.has(measure)) {
        ExactSum sum = new ExactSum();
        row.addTo(measure, sum);
        amount = sum.total().toPlainString();
      }
      text.add(measure.name().toLowerCase(Locale.ROOT) + "=" + amount);
    }
    for (int i = 0; i < COLUMNS.size(); i++) {
      String name =
          i < COLUMNS.columns().size()
              ? COLUMNS.columns().get(i)
              : COLUMNS.tagKeys().get(i - COLUMNS.columns().size());
      String value = row.text(i, row.code(i));
      if (!value.isEmpty()) {
        text.add(name + "=" + value);
      }
    }
    return text.toString();
  }

  private void fact(Record fact) {
    add("fact", 0, fact.toString());
  }

  private void report(PartReport report) {
    add("lines", 0, report.lines().toString());
    add("rows", 0, report.rows() + " accepted, " + report.rowsRejected() + " set aside");
    report.control().forEach(total -> add("control", 0, total.toString()));
    report.rejected().forEach(total -> add("left out", 0, total.toString()));
    report.rejectedRows().forEach(row -> add("reject", row.place().line(), row.raw()));
    report.allProblems().forEach(this::problem);
    if (report.isRefused()) {
      add("refused", 0, "");
    }
    if (!report.closed()) {
      add("open", 0, "");
    }
  }

  private void problem(Problem problem) {
    add(
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.place().line(),
        problem.message());
  }

  private void add(String what, long line, String text) {
    rows.add(new String[] {what, String.valueOf(line), text});
  }

  /** The rows as text. */
  public List<String> rows() {
    return rows.stream().map(row -> String.join("|", row)).toList();
  }

  /** Writes the rows. */
  public void write(Path file) throws IOException {
    try (TableWriter table = new TableWriter(file, List.of("what", "line", "text"))) {
      for (String[] row : rows) {
        table.text(row[0]).number(new BigDecimal(row[1])).text(row[2]).endRow();
      }
    }
  }
}
