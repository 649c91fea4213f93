package dev.towerbook.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Sources;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFolderTest {

  private static final String BILL =
      """
      BilledCost,BillingPeriodStart,ChargePeriodStart,ChargeCategory
      1,2026-05-01,2026-05-01,Usage
      """;

  @TempDir private Path folder;

  private Loaded<InputFiles> read() {
    return InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> codes(Loaded<InputFiles> read) {
    return read.problems().stream().map(Problem::code).toList();
  }

  @Test
  void a_folder_that_is_missing_empty_or_without_a_bill_is_told() throws IOException {
    assertThat(
            codes(
                InputFolder.read(
                    folder.resolve("nowhere"), Sources.formats(), DeclaredSources.NONE)))
        .containsExactly("INPUT-FOLDER");
    assertThat(read().problems().getFirst().message()).contains("the input folder is empty");
    write("usage/a.csv", "date,application,wrapper,unit,quantity\n");
    assertThat(read().problems().getFirst().message()).contains("contains no bill");
    assertThat(read().value().files()).hasSize(1);
  }

  @Test
  void files_come_sorted_by_name_with_their_source_and_kind() throws IOException {
    write("bills/b/2026-05.csv", BILL);
    write("bills/a/2026-06.csv", BILL.replace("1,2026", "2,2026"));
    write("bills/a/2026-05.CSV", BILL.replace("1,2026", "3,2026"));
    write("usage/u.csv", "\uFEFFdate,application,wrapper,unit,quantity\n");
    write("expected-totals.csv", "source,currency,month,billed_cost\n");
    Loaded<InputFiles> read = read();
    assertThat(read.problems()).isEmpty();
    assertThat(read.value().files())
        .extracting(SourceFile::name)
        .containsExactly(
            "bills/a/2026-05.CSV", "bills/a/2026-06.csv", "bills/b/2026-05.csv", "usage/u.csv");
    assertThat(read.value().files().getFirst().source()).isEqualTo("bills/a");
    assertThat(Sources.of(read.value(), SourceKind.USAGE)).hasSize(1);
    assertThat(read.value().expectedTotals()).isPresent();
  }

  @Test
  void equal_bytes_are_read_once() throws IOException {
    write("bills/a.csv", BILL);
    write("bills/b.csv", BILL);
    Loaded<InputFiles> read = read();
    assertThat(read.value().files()).hasSize(1);
    assertThat(codes(read)).containsExactly("INPUT-TWICE");
    assertThat(read.problems().getFirst().message()).contains("bills/a.csv", "bills/b.csv");
  }

  @Test
  void unfinished_files_are_errors_and_other_files_are_listed_once() throws IOException {
    write("bills/a.csv", BILL);
    write("bills/b.csv.part", BILL);
    write("bills/c.csv.tmp", "");
    write("bills/d.csv", "");
    write("bills/e.csv", "\n\n");
    write("README.md", "");
    write("bills/manifest.json", "{}");
    Loaded<InputFiles> read = read();
    assertThat(codes(read))
        .containsExactly(
            "INPUT-UNFINISHED",
            "INPUT-UNFINISHED",
            "INPUT-UNFINISHED",
            "INPUT-EMPTY",
            "INPUT-IGNORED");
    assertThat(read.problems().getLast().message()).contains("README.md, bills/manifest.json");
  }

  @Test
  void a_delivery_that_is_not_read_is_a_doubt_and_in_the_register() throws IOException {
    write("bills/a.csv", BILL);
    write("bills/b.txt", BILL + "\n" + BILL + "\n");
    Loaded<InputFiles> read = read();
    assertThat(codes(read)).containsExactly("INPUT-NOT-READ");
    assertThat(read.problems().getFirst().severity()).isEqualTo(Severity.ACTION);
    assertThat(read.problems().getFirst().message())
        .startsWith("bills/b.txt: ")
        .contains(Files.size(folder.resolve("bills/b.txt")) + " bytes");
    assertThat(read.value().notes()).extracting(DeliveryNote::name).containsExactly("bills/b.txt");
  }

  @Test
  void links_out_of_the_folder_are_not_followed(@TempDir Path elsewhere) throws IOException {
    write("bills/a.csv", BILL);
    Path secret = Files.writeString(elsewhere.resolve("secret.csv"), BILL + "\n");
    Files.createSymbolicLink(folder.resolve("bills/out.csv"), secret);
    Files.createSymbolicLink(folder.resolve("bills/folder"), elsewhere);
    Files.createSymbolicLink(folder.resolve("bills/gone.csv"), elsewhere.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("bills/in.csv"), folder.resolve("bills/a.csv"));
    Loaded<InputFiles> read = read();
    assertThat(codes(read))
        .containsExactlyInAnyOrder("INPUT-LINK", "INPUT-LINK", "INPUT-LINK", "INPUT-TWICE");
    assertThat(read.value().files()).hasSize(1);
  }

  @Test
  void a_header_that_two_formats_claim_is_refused() throws IOException {
    write("bills/a.csv", BILL);
    SourceFormat focus =
        Sources.formats().formats().stream()
            .filter(f -> f.id().equals("focus"))
            .findFirst()
            .orElseThrow();
    SourceFormat twin =
        new SourceFormat(
            "twin",
            focus.kind(),
            focus.recognisedBy(),
            focus.fields(),
            List.of(),
            focus.writing(),
            focus.filter(),
            Optional.empty());
    Loaded<InputFiles> read =
        InputFolder.read(folder, new SourceFormats(List.of(focus, twin)), DeclaredSources.NONE);
    assertThat(codes(read)).contains("INPUT-HEADER-AMBIGUOUS");
  }

  private static String azure(String day, String subscription, String kind) {
    return "SubscriptionId,Date,MeterCategory,CostInBillingCurrency,ConsumedService,ChargeType,"
        + "PricingModel,BillingAccountId,BillingPeriodStartDate\n"
        + String.join(
            ",", subscription, day, "Storage", "1", "x", kind, "OnDemand", "b-1", "2026-05-01\n");
  }

  @Test
  void the_same_month_in_two_views_of_cost_is_refused() throws IOException {
    write("actual/a.csv", azure("2026-05-01", "s-1", "Usage"));
    write("amortized/a.csv", azure("2026-05-02", "s-1", "Usage"));
    Loaded<InputFiles> read = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    assertThat(read.problems())
        .filteredOn(problem -> problem.code().equals("INPUT-VIEW-TWICE"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.ERROR);
              assertThat(problem.message())
                  .startsWith("amortized/a.csv: \"b-1\" holds 2026-05 of this account")
                  .contains("actual/a.csv");
            });
  }

  @Test
  void views_of_other_sub_accounts_or_months_are_doubted_or_fine() throws IOException {
    write("cost/a.csv", azure("2026-05-01", "s-1", "Usage"));
    write("cost/b.csv", azure("2026-05-01", "s-2", "UnusedReservation"));
    write("cost/c.csv", azure("2026-06-01", "s-1", "Usage").replace("2026-05", "2026-06"));
    Loaded<InputFiles> read = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    assertThat(read.problems())
        .filteredOn(problem -> problem.code().equals("INPUT-VIEW-TWICE"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void a_file_put_in_place_of_another_with_the_same_size_and_time_has_changed() throws IOException {
    write("bills/a.csv", azure("2026-05-01", "s-1", "Usage"));
    SourceFile file =
        InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE)
            .value()
            .files()
            .getFirst();
    assertThat(file.hasChanged()).isFalse();
    assertThat(file.hasOtherBytes()).isFalse();
    Path other = folder.resolveSibling(folder.getFileName() + "-other.csv");
    Files.writeString(other, azure("2026-05-01", "s-1", "Usage").replace(",1,", ",2,"));
    Files.setLastModifiedTime(other, file.bytes().modified());
    Files.move(other, file.path(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(Files.size(file.path())).isEqualTo(file.bytes().size());
    assertThat(Files.getLastModifiedTime(file.path())).isEqualTo(file.bytes().modified());
    assertThat(file.hasChanged()).isTrue();
    assertThat(file.hasOtherBytes()).isTrue();
  }
}
