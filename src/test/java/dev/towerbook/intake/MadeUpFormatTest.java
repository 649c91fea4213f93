package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layout that nobody has thought of is read by one file more on the shelf, and no Java. */
class MadeUpFormatTest {

  private static final String LAYOUT =
      """
      id: nimbus
      kind: bill
      into: focus
      about: the bill of a provider that does not exist
      recognised-by: [Nimbus Tenant, Cloudlet, Zloty]
      dates: [dd.MM.uuuu]
      columns:
        Nimbus Tenant: {need: required}
        Cloudlet: []
        Zloty: {need: required}
        Rebate: []
        Day: {need: required}
        What: []
      fields:
        BilledCost: {sum: [Zloty, Rebate]}
        EffectiveCost: {sum: [Zloty, Rebate]}
        BillingAccountId: Nimbus Tenant
        BillingCurrency: {constant: PLN}
        BillingPeriodStart: Day
        ChargePeriodStart: Day
        ChargeCategory: {column: What, map: {rain: Usage, roof: Purchase}}
        ServiceName: Cloudlet
        ServiceCategory: {constant: Compute}
        ProviderName: {constant: Nimbus}
      """;

  private static final String BILL =
      """
      Nimbus Tenant,Cloudlet,Zloty,Rebate,Day,What
      t1,Cumulus,10.25,-0.25,31.10.2026,rain
      t1,Stratus,2.5,,01.11.2026,roof
      """;

  @TempDir private Path folder;

  @Test
  void one_file_on_the_shelf_is_enough() throws IOException {
    Path shelf = Files.createDirectories(folder.resolve("formats"));
    try (Stream<Path> known = Files.list(Path.of("mappings/formats"))) {
      for (Path file : known.toList()) {
        Files.copy(file, shelf.resolve(file.getFileName()));
      }
    }
    Files.writeString(shelf.resolve("nimbus.yaml"), LAYOUT);
    Path bills = Files.createDirectories(folder.resolve("input/nimbus"));
    Files.writeString(bills.resolve("autumn.csv"), BILL);

    Loaded<SourceFormats> formats = FormatReader.read(shelf, "formats");
    assertThat(formats.problems()).isEmpty();
    Loaded<InputFiles> input =
        InputFolder.read(folder.resolve("input"), formats.value(), DeclaredSources.NONE);
    assertThat(input.problems()).isEmpty();
    SourceFile file = input.value().files().getFirst();
    assertThat(file.format().id()).isEqualTo("nimbus");

    List<String> charges = new ArrayList<>();
    ChargeColumns wanted = ChargeColumns.of("ServiceName", "ChargeCategory", "BillingCurrency");
    PartReport report =
        new BillReader(BillReader.Scanning.BYTES)
            .read(
                BillPart.whole(file),
                wanted,
                row ->
                    charges.add(
                        row.chargeMonth()
                            + " "
                            + row.text(0, row.code(0))
                            + " "
                            + row.text(1, row.code(1))
                            + " "
                            + row.text(2, row.code(2))));
    assertThat(report.isRefused()).isFalse();
    assertThat(report.rowsRejected()).isZero();
    assertThat(charges).containsExactly("202610 Cumulus Usage PLN", "202611 Stratus Purchase PLN");
    assertThat(report.control())
        .extracting(of -> of.cost(CostMeasure.BILLED).sum().toPlainString())
        .containsExactly("10", "2.5");
  }
}
