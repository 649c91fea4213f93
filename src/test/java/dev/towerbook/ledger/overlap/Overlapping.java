package dev.towerbook.ledger.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.ledger.fold.Exclusions;
import dev.towerbook.ledger.post.DeliveryPoster;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** An input folder that is posted night after night as intake posts it, without a book. */
final class Overlapping {

  static final String BILL =
      "BillingAccountId,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargeCategory,"
          + "ServiceName,ProviderName,BilledCost,EffectiveCost,ListCost,ContractedCost";
  static final String TIMESHEET =
      "date,person,role,activity,application,project,wrapper,hours,work_type,capitalisable";
  static final String USAGE = "date,application,wrapper,unit,quantity,counter";
  static final String INVOICE =
      "invoice_id,vendor,invoice_date,description,cost_type,period_first_day,period_last_day,"
          + "currency,amount,expense,work_type,application,wrapper,shared_pool";

  private static final Mappings SHELF = mappings();
  private static final SourceFormats FORMATS = formats();

  private final Path folder;
  private final SortedMap<String, PostedDelivery> book = new TreeMap<>();
  private DeclaredSources declared = DeclaredSources.NONE;
  private long printsMax = 1_000_000;
  private int written;
  private int read;

  Overlapping(Path folder) {
    this.folder = folder;
  }

  private static Mappings mappings() {
    Loaded<Mappings> loaded = Mappings.load(Path.of("src/test/resources/mapping/good"));
    assertThat(loaded.problems()).isEmpty();
    return loaded.value();
  }

  private static SourceFormats formats() {
    Loaded<SourceFormats> loaded = FormatReader.read(Path.of("mappings/formats"), "formats");
    assertThat(loaded.problems()).isEmpty();
    return loaded.value();
  }

  /** Writes a file; each is a second newer than the one before. */
  Overlapping with(String name, String header, List<String> rows) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    String text = header + "\n" + String.join("\n", rows) + "\n";
    try (OutputStream bytes = Files.newOutputStream(file);
        OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_790_000_000_000L + 1000L * written++));
    return this;
  }

  Overlapping without(String name) throws IOException {
    Files.delete(folder.resolve(name));
    return this;
  }

  /** Declares the overlap policy of a folder. */
  Overlapping declaring(String pattern, String overlap) throws IOException {
    Path shelf = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-shelf"));
    Files.writeString(
        shelf.resolve("sources.csv"),
        "folder,kind,owner,first_day,last_day,rhythm,overlap,encoding,date_order,numbers,"
            + "separator,why\n"
            + pattern
            + ",,,,,,"
            + overlap
            + ",,,,,as agreed\n");
    Loaded<DeclaredSources> loaded = DeclaredSources.load(shelf);
    assertThat(loaded.problems()).isEmpty();
    declared = loaded.value();
    return this;
  }

  /** Keeps so few prints at a time that files are read once a bucket. */
  Overlapping withPrints(long max) {
    printsMax = max;
    return this;
  }

  /** A night: what is new is posted, then rows that stand in two files. */
  Overlapping run() {
    List<SourceFile> input =
        InputFolder.read(folder, FORMATS, DeclaredSources.NONE).value().files();
    book.keySet().retainAll(input.stream().map(SourceFile::name).toList());
    post(input.stream().filter(file -> !isKnown(file)).toList(), Map.of());
    OverlapPlan plan = plan(input);
    plan.marks().forEach((name, mark) -> book.computeIfPresent(name, (n, of) -> marked(of, mark)));
    read = plan.again().size() + plan.marks().size();
    post(
        input.stream().filter(file -> plan.again().containsKey(file.name())).toList(),
        plan.again());
    OverlapPlan next = plan(input);
    assertThat(next.again()).as("nothing is left to do").isEmpty();
    assertThat(next.marks()).as("nothing is left to do").isEmpty();
    assertThat(
            posted(PostedDelivery::totals)
                .map(SourceTotal::billed)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .as("source = ledger")
        .isEqualByComparingTo(billed());
    return this;
  }

  private boolean isKnown(SourceFile file) {
    return Optional.ofNullable(book.get(file.name()))
        .filter(of -> of.facts().sha256().equals(file.bytes().sha256()))
        .isPresent();
  }

  private OverlapPlan plan(List<SourceFile> input) {
    Map<String, DeliveryFacts> known = new TreeMap<>();
    book.forEach((name, of) -> known.put(name, of.facts()));
    List<DayCost> days = posted(PostedDelivery::days).toList();
    return OverlapPlan.of(
        input,
        known,
        days,
        declared,
        new OverlapPlan.Comparing(new BillReader(BillReader.Scanning.BYTES), printsMax));
  }

  private void post(List<SourceFile> files, Map<String, Exclusions> exclusions) {
    try (DeliveryPoster poster =
        new DeliveryPoster(
            SHELF, files, 2, new BillReader(BillReader.Scanning.BYTES), exclusions)) {
      while (poster.hasNext()) {
        PostedDelivery posted = poster.next();
        book.put(posted.facts().name(), posted);
      }
    }
  }

  private static PostedDelivery marked(PostedDelivery of, Optional<String> mark) {
    DeliveryFacts facts = of.facts();
    return new PostedDelivery(
        new DeliveryFacts(
            facts.name(),
            facts.source(),
            facts.kind(),
            facts.format(),
            facts.formatVersion(),
            facts.sha256(),
            facts.rulesHash(),
            facts.bytes(),
            facts.physicalLines(),
            facts.rows(),
            facts.rejected(),
            facts.excluded(),
            facts.lastChargeDay(),
            facts.origin(),
            mark),
        of.entries(),
        of.totals(),
        of.days(),
        of.use(),
        of.subAccounts(),
        of.usage(),
        of.commitments(),
        of.excluded(),
        of.rejected(),
        of.problems(),
        Optional.empty(),
        of.detail());
  }

  private <T> Stream<T> posted(Function<PostedDelivery, List<T>> part) {
    return book.values().stream().flatMap(of -> part.apply(of).stream());
  }

  /** Files that were compared in the last night. */
  int compared() {
    return read;
  }

  BigDecimal billed() {
    return posted(PostedDelivery::entries)
        .map(of -> of.amounts().billed())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal hours() {
    return posted(PostedDelivery::entries)
        .map(LedgerEntry::hours)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal counted() {
    return UsageTotal.folded(posted(PostedDelivery::usage).toList()).stream()
        .map(UsageTotal::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<ExcludedRows> excluded() {
    return posted(PostedDelivery::excluded)
        .sorted(Comparator.comparing(ExcludedRows::delivery))
        .toList();
  }

  /** Good rows, counted or not. */
  long rows() {
    return book.values().stream().mapToLong(of -> of.facts().rows() + of.facts().excluded()).sum();
  }

  List<Problem> problems() {
    return OverlapProblems.of(excluded());
  }

  List<Problem> layoutDoubts() {
    SortedMap<String, DeliveryFacts> known = new TreeMap<>();
    book.forEach((name, of) -> known.put(name, of.facts()));
    return LayoutDoubts.of(days(), known, SumNotes.declared(known.keySet(), declared));
  }

  List<DayCost> days() {
    return posted(PostedDelivery::days).toList();
  }

  List<UsageTotal> usage() {
    return UsageTotal.folded(posted(PostedDelivery::usage).toList());
  }

  List<Problem> userProblems() {
    return ActiveUsers.problems(days(), Set.of(), Set.of());
  }
}
