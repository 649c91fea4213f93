package dev.towerbook.intake.bill;

import dev.towerbook.intake.GzipDamaged;
import dev.towerbook.intake.GzipInput;
import dev.towerbook.intake.SourceFile;
import dev.towerbook.intake.stored.Conversion;
import dev.towerbook.intake.stored.ConvertedRows;
import dev.towerbook.intake.stored.StoredDamaged;
import dev.towerbook.table.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Reads bills. A reader has no state and may be used by several threads; each call of {@link #read}
 * is one thread's work (and that of a thread that inflates ahead, if the part asks for it).
 */
public final class BillReader {

  private final Scanning scanning;
  private final BillLimits limits;

  /** Who cuts the bytes of a bill into rows and cells; both give the same charges and problems. */
  public enum Scanning {
    /** Towerbook's own scanner. */
    BYTES,
    /** FastCSV, to check the other one. */
    STRICT
  }

  /** A reader by Towerbook's own scanner, with the usual limits. */
  public BillReader() {
    this(Scanning.BYTES);
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
   * Reads a part and hands each good row to the sink. Rows that cannot be read are set aside in the
   * report. If the report {@link PartReport#isRefused is refused}, the file is damaged: what the
   * sink has taken from it must be thrown away. What the sink throws passes through.
   */
  public PartReport read(BillPart part, ChargeColumns wanted, ChargeSink sink) {
    return read(part, new BillDictionaries(wanted, limits), sink);
  }

  /** As above, with dictionaries that other parts may have filled. */
  public PartReport read(BillPart part, BillDictionaries dictionaries, ChargeSink sink) {
    SourceFile file = part.file();
    ProblemTally tally = new ProblemTally(file.name());
    Optional<NativePlan> translated = NativePlan.of(file, dictionaries.wanted());
    SourceFile read = translated.map(NativePlan::target).orElse(file);
    ColumnPlan plan = new ColumnPlan(read, dictionaries);
    dictionaries.beginPart();
    long firstLine = part.isFirst() ? file.header().lines() + 1L : 1;
    CellNames names = translated.map(NativePlan::names).orElseGet(() -> CellNames.of(file));
    BillRows rows =
        new BillRows(
            read, plan, dictionaries, new BillRows.Workplace(sink, tally, names, firstLine));
    try {
      if (translated.isPresent()) {
        NativeRows natives = new NativeRows(translated.get(), rows, tally);
        scan(part, natives, firstLine);
        natives.tellFindings();
      } else {
        scan(part, rows, firstLine);
      }
      if (file.hasChanged()) {
        tally.error(
            "BILL-CHANGED",
            Place.file(file.name()),
            "changed while it was read",
            "run again once it is delivered");
      }
    } catch (IOException e) {
      unreadable(file, e, tally);
    }
    return rows.report(part);
  }

  private void scan(BillPart part, RowScanner.Cells cells, long firstLine) throws IOException {
    SourceFile file = part.file();
    if (file.bytes().as().isConverted()) {
      ConvertedRows rows = Conversion.rows(file.path(), file.bytes().as(), file.header().columns());
      try (InputStream in = part.inflateAhead() ? new InflateAhead(rows) : rows) {
        scanner(in, firstLine).scan(new NumberedRows(rows, cells, firstLine));
      }
      return;
    }
    try (InputStream in = open(part)) {
      scanner(in, firstLine).scan(cells);
    }
  }

  private RowScanner scanner(InputStream in, long firstLine) {
    return switch (scanning) {
      case BYTES -> new ByteScanner(in, limits, firstLine);
      case STRICT -> new FastCsvScanner(new Utf8Window(in, limits.rowBytes()), limits, firstLine);
    };
  }

  private static void unreadable(SourceFile file, IOException e, ProblemTally tally) {
    Place whole = Place.file(file.name());
    switch (e) {
      case GzipDamaged damaged ->
          tally.error(
              "BILL-GZIP",
              whole,
              "the gzip file " + damaged.getMessage() + "; nothing of it is used",
              "deliver the file again, whole");
      case StoredDamaged damaged ->
          tally.error(
              "BILL-STORED",
              whole,
              damaged.getMessage() + "; nothing of it is used",
              damaged.cure());
      case NotUtf8 bad ->
          tally.error(
              "BILL-UTF8",
              Place.line(file.name(), bad.line()),
              "is not UTF-8; nothing of the file is used",
              "save the file as UTF-8");
      default ->
          tally.error(
              "BILL-READ",
              whole,
              "cannot be read: " + e,
              "check that the file may be read, run again");
    }
  }

  private static InputStream open(BillPart part) throws IOException {
    SourceFile file = part.file();
    long skip = part.isFirst() ? file.header().bytes() : 0;
    if (!file.bytes().as().isGzip()) {
      return new RangeInput(file.path(), part.from() + skip, part.to());
    }
    InputStream inflated = new GzipInput(Files.newInputStream(file.path()));
    InputStream text = part.inflateAhead() ? new InflateAhead(inflated) : inflated;
    try {
      text.skipNBytes(skip);
      return text;
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }
}
