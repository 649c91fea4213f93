package dev.towerbook.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadColumnsTest {

  private static final String FOCUS =
      "BilledCost,EffectiveCost,ListCost,ContractedCost,BillingCurrency,BillingPeriodStart,"
          + "BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,"
          + "ServiceCategory,ProviderName,BillingAccountId,SubAccountId,Tags";

  @TempDir private Path folder;

  private Optional<String> reported(String header, List<String> asked) throws IOException {
    Files.writeString(folder.resolve("a.csv"), header + "\n" + "1,".repeat(50) + "1\n");
    SourceFormats formats = FormatReader.read(Path.of("mappings/formats"), "formats").value();
    SourceFile file =
        InputFolder.read(folder, formats, DeclaredSources.NONE).value().files().getFirst();
    return UnreadColumns.note(file, asked).map(Problem::cause);
  }

  @Test
  void what_says_tags_cost_or_an_account_and_is_not_read_is_named_once() throws IOException {
    assertThat(reported(FOCUS, List.of())).isEmpty();
    assertThat(
            reported(
                FOCUS + ",x_ResourceTags,x_AmortizedCost,x_CostCenter,x_Serial,costume", List.of()))
        .contains("columns not read: x_ResourceTags, x_AmortizedCost, x_CostCenter");
    assertThat(reported(FOCUS + ",x_ResourceTags,x_CostCenter", List.of("x_CostCenter")))
        .contains("columns not read: x_ResourceTags");
    assertThat(reported(FOCUS + ",tag1" + ",x_Cost".repeat(1) + many(), List.of()).orElseThrow())
        .startsWith("columns not read: tag1, x_Cost, c1_cost")
        .endsWith(" and 4 more");
  }

  private static String many() {
    StringBuilder many = new StringBuilder();
    for (int i = 1; i <= 14; i++) {
      many.append(",c").append(i).append("_cost");
    }
    return many.toString();
  }
}
