package dev.towerbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.ledger.post.DeliveryPoster;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.table.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Source files that a test writes, posted by a tiny shelf. */
public final class Deliveries {

  public static final Mappings SHELF = shelf();
  static final SourceFormats FORMATS = formats();

  public static final String BILL_HEADER =
      "BillingAccountId,InvoiceId,BillingCurrency,BillingPeriodStart,ChargePeriodStart,"
          + "ChargeCategory,ServiceName,ServiceCategory,ProviderName,Tags,"
          + "BilledCost,EffectiveCost,ListCost,ContractedCost\n";
  public static final String TIMESHEET_HEADER =
      "date,person,role,activity,application,project,wrapper,hours,work_type,capitalisable\n";
  public static final String INVOICE_HEADER =
      "invoice_id,vendor,invoice_date,description,cost_type,period_first_day,period_last_day,"
          + "currency,amount,expense,work_type,application,wrapper,shared_pool\n";
  public static final String USAGE_HEADER = "date,application,wrapper,unit,quantity\n";

  private final Path folder;
  private final Mappings mappings;

  public Deliveries(Path folder) {
    this(folder, SHELF);
  }

  /** Posted by another shelf. */
  public Deliveries(Path folder, Mappings mappings) {
    this.folder = folder;
    this.mappings = mappings;
  }

  private static Mappings shelf() {
    Loaded<Mappings> loaded = Mappings.load(Path.of("src/test/resources/mapping/good"));
    assertThat(loaded.problems()).isEmpty();
    return loaded.value();
  }

  private static SourceFormats formats() {
    Loaded<SourceFormats> loaded = FormatReader.read(Path.of("mappings/formats"), "formats");
    assertThat(loaded.problems()).isEmpty();
    return loaded.value();
  }

  public Deliveries with(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  public List<PostedDelivery> posted(int workers) {
    Loaded<InputFiles> input = InputFolder.read(folder, FORMATS, DeclaredSources.NONE);
    assertThat(input.problems()).allMatch(p -> p.code().equals("INPUT-FOLDER"));
    List<PostedDelivery> posted = new ArrayList<>();
    try (DeliveryPoster poster =
        new DeliveryPoster(
            mappings, input.value().files(), workers, new BillReader(BillReader.Scanning.BYTES))) {
      while (poster.hasNext()) {
        posted.add(poster.next());
      }
    }
    return posted;
  }

  public PostedDelivery only() {
    return posted(1).getFirst();
  }

  /** A delivery without its tuples and resources, whose order depends on threads. */
  public static PostedDelivery plain(PostedDelivery of) {
    return new PostedDelivery(
        of.facts(),
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
        of.invoices(),
        ChargeDetail.NONE);
  }

  public static List<String> codes(PostedDelivery delivery) {
    return delivery.problems().stream().map(source -> source.problem().code()).toList();
  }
}
