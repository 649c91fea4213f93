package dev.towerbook.intake.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.RealData;
import dev.towerbook.intake.Sources;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.source.Period;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The FOCUS dataset Contract Commitment. */
class ContractCommitmentReaderTest {

  private static final String HEADER_1_4 =
      "ContractCommitmentId,ContractCommitmentCategory,ContractCommitmentCost,"
          + "ContractCommitmentQuantity,ContractCommitmentUnit,ContractCommitmentPeriodStart,"
          + "ContractCommitmentPeriodEnd,BillingCurrency,ContractCommitmentLifecycleStatus,"
          + "ContractCommitmentPaymentModel,ContractCommitmentPaymentUpfrontPercentage,"
          + "ContractCommitmentDiscountPercentage,ServiceProviderName\n";
  private static final String DAYS = "2026-01-01T00:00:00Z,2027-01-01T00:00:00Z,";

  @TempDir private Path folder;
  private final List<ContractCommitment> read = new ArrayList<>();

  @Test
  void version_1_4_says_what_is_paid_at_the_start_and_what_is_saved() throws IOException {
    List<Problem> problems =
        read(
            HEADER_1_4
                + ("a,Spend,1200,,," + DAYS + "USD,Active,Partial Upfront,0.5,0.3,AWS\n")
                + ("b,Usage,null,8760,Hours," + DAYS + "USD,Active,No Upfront,,,AWS\n"));
    assertThat(problems).isEmpty();
    ContractCommitment spend = read.getFirst();
    assertThat(spend.terms().cost()).contains(new BigDecimal("1200"));
    assertThat(spend.terms().upfront()).isEqualByComparingTo("0.5");
    assertThat(spend.terms().discount()).contains(new BigDecimal("0.3"));
    assertThat(spend.provider()).isEqualTo("AWS");
    assertThat(spend.period())
        .isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    ContractCommitment usage = read.get(1);
    assertThat(usage.terms().cost()).isEmpty();
    assertThat(usage.terms().quantity()).contains(new BigDecimal("8760"));
  }

  @Test
  void a_row_that_says_nothing_is_set_aside() throws IOException {
    List<Problem> problems =
        read(
            HEADER_1_4
                + ("a,Spend,,,," + DAYS + "USD,,,,,\n")
                + ("b,Spend,5,,," + DAYS + ",,,,,\n")
                + "c,Spend,5,,,2026-01-01,2026-01-01,USD,,,,,\n");
    assertThat(read).isEmpty();
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly("COMMITMENT-EMPTY", "COMMITMENT-EMPTY", "COMMITMENT-PERIOD");
  }

  @ParameterizedTest
  @CsvSource({
    "focus-1.2-1.3-synthetic/aws_1_3_contract_commitment_rows100_seed42.csv,10,530096.56576",
    "focus-generated/gcp13_focus_1_3_contract_commitment.csv.gz,206,992902.57312"
  })
  void real_files_add_up(String name, int rows, String cost) throws IOException {
    Path file = RealData.folder().resolve(name);
    Files.copy(file, folder.resolve(file.getFileName()));
    assertThat(read()).isEmpty();
    assertThat(read).hasSize(rows);
    assertThat(
            read.stream()
                .map(row -> row.terms().cost().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(cost);
  }

  private List<Problem> read(String text) throws IOException {
    Files.writeString(folder.resolve("commitments.csv"), text);
    return read();
  }

  private List<Problem> read() {
    Loaded<InputFiles> files = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    SourceFile file = Sources.of(files.value(), SourceKind.COMMITMENT).getFirst();
    return ContractCommitmentReader.read(file, read::add).problems();
  }
}
