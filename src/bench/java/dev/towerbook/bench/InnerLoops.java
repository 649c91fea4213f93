package dev.towerbook.bench;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.Classifier;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.money.ExactSum;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The inner loops, warm, by JMH: {@code bench/run jmh InnerLoops}. Lines are those of the largest
 * bill of the sample; the time is that of the whole bill or of one fact.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class InnerLoops {

  private static final ChargeColumns FEW = ChargeColumns.of("ServiceName");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  /** Rules beside those of the sample company. */
  @Param({"100", "10000"})
  private int rules = 100;

  private BillPart bill = BillPart.whole(largestBill());
  private ChargeColumns all = FEW;
  private Classifier classifier = classifier(Path.of("mappings"));
  private String[] fact = new String[0];

  /** Makes the shelf. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    Path folder = Files.createTempDirectory("bench").resolve("shelf");
    new RuleShelf(Path.of("mappings"), Path.of("sample-data")).write(folder, rules);
    Mappings mappings = Mappings.load(folder).value();
    List<String> fields = List.copyOf(mappings.neededFields());
    classifier = new Classifier(mappings, fields);
    fact = new String[fields.size()];
    Arrays.fill(fact, "");
    fact[fields.indexOf("Kind")] = "bill";
    fact[fields.indexOf("ServiceCategory")] = "Compute";
    fact[fields.indexOf("ServiceSubcategory")] = "Virtual Machines";
    fact[fields.indexOf("tag:app")] = "claims-core";
    bill = BillPart.whole(largestBill());
    all =
        new ChargeColumns(
            fields.stream().filter(BillFiles.header(bill.file().path())::contains).toList(),
            fields.stream().filter(f -> f.startsWith("tag:")).map(f -> f.substring(4)).toList(),
            mappings.tagKeys()::key);
  }

  private static Classifier classifier(Path shelf) {
    Mappings mappings = Mappings.load(shelf).value();
    return new Classifier(mappings, List.copyOf(mappings.neededFields()));
  }

  private static SourceFile largestBill() {
    return InputFolder.read(
            Path.of("sample-data"),
            FormatReader.read(Path.of("mappings/formats"), "formats").value(),
            DeclaredSources.NONE)
        .value()
        .files()
        .stream()
        .filter(file -> file.kind() == SourceKind.BILL)
        .filter(file -> file.bytes().as().isSplittable())
        .max(Comparator.comparingLong(file -> file.bytes().size()))
        .orElseThrow();
  }

  /** Scanning alone: rows, months and costs, one text column. */
  @Benchmark
  public PartReport scan() {
    return new BillReader(BillReader.Scanning.BYTES).read(bill, FEW, row -> {});
  }

  /** Scanning with a code for each column and tag that the rules ask for. */
  @Benchmark
  public PartReport scanAndCode() {
    return new BillReader(BillReader.Scanning.BYTES).read(bill, all, row -> {});
  }

  /** Scanning and adding up four costs, without places. */
  @Benchmark
  public BigDecimal scanAndSum() {
    ExactSum sum = new ExactSum();
    new BillReader(BillReader.Scanning.BYTES)
        .read(
            bill,
            FEW,
            row -> {
              for (CostMeasure measure : CostMeasure.values()) {
                if (row.has(measure)) {
                  row.addTo(measure, sum);
                }
              }
            });
    return sum.total();
  }

  /** What a new tuple costs: all dimensions of one fact. */
  @Benchmark
  public Classification classify() {
    return classifier.place(fact, DAY).classification();
  }
}
