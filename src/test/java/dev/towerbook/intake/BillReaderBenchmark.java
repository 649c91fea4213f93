package dev.towerbook.intake;

import dev.towerbook.intake.bill.BillParts;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.ChargeSink;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.money.ExactSum;
import dev.towerbook.table.Loaded;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prints how fast a bill is read and folded on ten columns. Not a test: run its main with a folder
 * that holds one bill, and optionally threads, rounds, and any word to leave the folding out.
 */
final class BillReaderBenchmark {

  private static final ChargeColumns WANTED =
      new ChargeColumns(
          List.of(
              "ServiceCategory",
              "ServiceName",
              "ChargeCategory",
              "PricingCategory",
              "SubAccountId",
              "RegionId",
              "CommitmentDiscountStatus"),
          List.of("app", "environment", "cost-center"),
          key -> key.toLowerCase(Locale.ROOT).replace('_', '-'));

  private BillReaderBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    Loaded<SourceFormats> read = FormatReader.read(Path.of("mappings/formats"), "formats");
    read.problems().forEach(problem -> System.out.println(problem.message()));
    SourceFormats formats = read.value();
    long hashing = System.nanoTime();
    SourceFile file =
        InputFolder.read(folder, formats, DeclaredSources.NONE).value().files().getFirst();
    System.out.printf("header and SHA-256: %.2f s%n", (System.nanoTime() - hashing) / 1e9);
    for (int round = 0; round < rounds; round++) {
      round(file, threads, arguments.length < 4);
    }
  }

  private static void round(SourceFile file, int threads, boolean folded) throws Exception {
    long cpu = cpuNanos();
    long start = System.nanoTime();
    List<BillPart> parts = new BillParts().of(file, threads);
    List<PartReport> reports = new ArrayList<>();
    int cells = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Fold> folds = new ArrayList<>();
      List<Future<PartReport>> running = new ArrayList<>();
      for (BillPart part : parts) {
        Fold fold = new Fold();
        folds.add(fold);
        ChargeSink sink = folded ? fold : row -> {};
        running.add(
            pool.submit(() -> new BillReader(BillReader.Scanning.BYTES).read(part, WANTED, sink)));
      }
      for (Future<PartReport> report : running) {
        reports.add(report.get());
      }
      for (Fold fold : folds) {
        cells += fold.sums.size();
      }
    }
    PartReport whole = PartReport.merged(reports);
    double wall = (System.nanoTime() - start) / 1e9;
    double seconds = (cpuNanos() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d parts, proven %b: %,d rows, %d set aside, %d keys; wall %.2f s = %,.0f lines/s,"
            + " %.0f MB/s; cpu %.2f s = %,.0f lines/cpu-s; billed %s%n",
        parts.size(),
        BillParts.areProven(reports),
        whole.rows(),
        whole.rowsRejected(),
        cells,
        wall,
        whole.rows() / wall,
        file.bytes().size() / wall / 1e6,
        seconds,
        whole.rows() / seconds,
        whole.control().getFirst().cost(CostMeasure.BILLED).sum().toPlainString());
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Adds up four costs by all wanted codes. */
  private static final class Fold implements ChargeSink {
    private static final CostMeasure[] MEASURES = CostMeasure.values();
    private final Map<Key, ExactSum[]> sums = new HashMap<>();
    private final int[] codes = new int[WANTED.size() + 1];

    private static final class Key {
      private final int hash;
      private final int[] codes;

      Key(int hash, int[] codes) {
        this.hash = hash;
        this.codes = codes;
      }

      @Override
      public int hashCode() {
        return hash;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Key key && java.util.Arrays.equals(codes, key.codes);
      }
    }

    @Override
    public void charge(ChargeCursor row) {
      int hash = row.chargeMonth();
      for (int i = 0; i < WANTED.size(); i++) {
        codes[i] = row.code(i);
        hash = hash * 31 + codes[i];
      }
      codes[WANTED.size()] = row.chargeMonth();
      ExactSum[] found = sums.get(new Key(hash, codes));
      if (found == null) {
        found = new ExactSum[MEASURES.length];
        java.util.Arrays.setAll(found, i -> new ExactSum());
        sums.put(new Key(hash, codes.clone()), found);
      }
      for (CostMeasure measure : MEASURES) {
        if (row.has(measure)) {
          row.addTo(measure, found[measure.index()]);
        }
      }
    }
  }
}
