package dev.towerbook.intake.bill;

import static dev.towerbook.intake.bill.problem.BillProblem.BILL_CHANGED;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_GZIP;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_READ;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_STORED;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_UTF8;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_UTF8_PART;

import dev.towerbook.intake.bill.column.BillDictionaries;
import dev.towerbook.intake.bill.column.BillLimits;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.ColumnPlan;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.bill.part.BillText;
import dev.towerbook.intake.bill.part.CellNames;
import dev.towerbook.intake.bill.part.PrintedRows;
import dev.towerbook.intake.bill.part.RowEnds;
import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.compare.RowPrint;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.intake.stored.rows.NumberedRows;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.bytes.EncodingFault;
import dev.towerbook.table.bytes.GzipDamaged;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.scan.ByteScanner;
import dev.towerbook.table.scan.FastCsvScanner;
import dev.towerbook.table.scan.NotUtf8;
import dev.towerbook.table.scan.RowScanner;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads bills. A reader has no state and may be used by several threads; each call of {@link #read}
 * is one thread's work (and that of a thread that inflates ahead, if the part asks for it).
 */
public final class BillReader {

  private final Scanning scanning;
  private final BillLimits limits;

  /** Which CSV parser cuts a bill into rows and cells; both give the same charges and problems. */
  public enum Scanning {
    /** Towerbook's own scanner. */
    BYTES,
    /** FastCSV, to check the other one. */
    FASTCSV
  }

  /** A reader with the usual limits. */
  public BillReader(Scanning scanning) {
    this(scanning, BillLimits.DEFAULT);
  }

  public BillReader(Scanning scanning, BillLimits limits) {
    this.scanning = scanning;
    this.limits = limits;
  }

  /**
   * Reads a part and hands each good row to the sink. Rows that cannot be read are rejected in the
   * report. If the report {@link PartReport#isRefused is refused}, the file is damaged: what the
   * sink has taken from it must be thrown away. What the sink throws passes through.
   */
  public PartReport read(BillPart part, ChargeColumns wanted, ChargeSink sink) {
    return read(part, new BillDictionaries(wanted, limits), sink);
  }

  /** As above, with dictionaries that other parts may have filled. */
  public PartReport read(BillPart part, BillDictionaries dictionaries, ChargeSink sink) {
    return read(part, dictionaries, new Taker(sink, null, UnaryOperator.identity()));
  }

  /** Reads a whole file and rejects the charges on which a judge says so. */
  public PartReport readJudged(
      SourceFile file, BillDictionaries dictionaries, ChargeSink sink, ChargeJudge judge) {
    Taker taker = new Taker(sink, judge, UnaryOperator.identity());
    return read(BillPart.whole(file), dictionaries, taker);
  }

  /** Who takes what is read: charges, and rows on their way to become charges. */
  private record Taker(
      ChargeSink sink, @Nullable ChargeJudge judge, UnaryOperator<RowScanner.Cells> before) {}

  /** Reads a whole file; the print is that of the row whose charges the sink takes. */
  public PartReport readPrinted(
      SourceFile file, ChargeColumns wanted, RowPrint print, ChargeSink sink) {
    BillDictionaries dictionaries = new BillDictionaries(wanted, limits);
    return read(
        BillPart.whole(file),
        dictionaries,
        new Taker(sink, null, rows -> new PrintedRows(rows, print)));
  }

  private PartReport read(BillPart part, BillDictionaries dictionaries, Taker taker) {
    SourceFile file = part.file();
    ProblemTally tally = new ProblemTally(file.name());
    Optional<NativePlan> translated = NativePlan.of(file, dictionaries.wanted());
    SourceFile read = translated.map(NativePlan::target).orElse(file);
    ColumnPlan plan = new ColumnPlan(read, dictionaries);
    dictionaries.beginPart();
    long firstLine = part.isFirst() ? file.header().lines() + 1L : 1;
    CellNames names = translated.map(NativePlan::names).orElseGet(() -> CellNames.of(file));
    RowEnds ends = RowEnds.of(part);
    RowEnds made = translated.map(plain -> RowEnds.made(read)).orElse(ends);
    BillRows rows =
        new BillRows(
            read,
            plan,
            dictionaries,
            new BillReading(taker.sink, taker.judge, tally, names, firstLine, made));
    BillText text = new BillText(part);
    try {
      if (translated.isPresent()) {
        NativeRows natives = new NativeRows(translated.get(), rows, tally, ends);
        scan(text, taker.before.apply(natives), firstLine);
        natives.reportFindings();
      } else {
        scan(text, taker.before.apply(rows), firstLine);
      }
      text.compare(rows.lines(), tally);
      if (file.hasChanged()) {
        tally.error(BILL_CHANGED, SourceLocation.file(file.name()));
      }
    } catch (IOException e) {
      unreadable(part, e, tally);
    }
    return rows.report(part);
  }

  private void scan(BillText text, RowScanner.Cells cells, long firstLine) throws IOException {
    if (text.isConverted()) {
      ConvertedRows rows = text.convertedRows();
      try (InputStream in = text.ahead(rows)) {
        scanner(in, firstLine).scan(new NumberedRows(rows, cells, firstLine));
        text.count();
      }
      return;
    }
    try (InputStream in = text.ahead(text.rows())) {
      scanner(in, firstLine).scan(cells);
      text.count();
    }
  }

  private RowScanner scanner(InputStream in, long firstLine) {
    return switch (scanning) {
      case BYTES -> new ByteScanner(in, limits.rowBytes(), firstLine);
      case FASTCSV -> new FastCsvScanner(in, limits.rowBytes(), firstLine);
    };
  }

  private static void notUtf8(BillPart part, NotUtf8 bad, ProblemTally tally) {
    String name = part.file().name();
    BillText text = new BillText(part);
    try (InputStream again = text.isConverted() ? text.convertedRows() : text.rows()) {
      long first = part.isFirst() ? part.file().header().lines() + 1L : 1;
      EncodingFault fault = EncodingFault.of(again, first);
      SourceLocation place = new SourceLocation(name, bad.line(), fault.cell(), "");
      tally.error(BILL_UTF8.says(fault.cause() + "; nothing of it is used", fault.cure()), place);
    } catch (IOException e) {
      tally.error(BILL_UTF8_PART, SourceLocation.line(name, bad.line()));
    }
  }

  private static void unreadable(BillPart part, IOException e, ProblemTally tally) {
    SourceFile file = part.file();
    SourceLocation whole = SourceLocation.file(file.name());
    switch (e) {
      case GzipDamaged damaged -> tally.error(BILL_GZIP.with(damaged.getMessage()), whole);
      case StoredDamaged damaged ->
          tally.error(BILL_STORED.with(damaged.getMessage(), damaged.cure()), whole);
      case NotUtf8 bad -> notUtf8(part, bad, tally);
      default -> tally.error(BILL_READ.with(e), whole);
    }
  }
}
