package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.money.ExactSum;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real layouts with split costs: the shares have their bearers, and no total moves. */
class SplitCostTest {

  private static final ChargeColumns WANTED =
      new ChargeColumns(
          List.of("AllocatedMethodId"), List.of("workload"), key -> key.toLowerCase(Locale.ROOT));

  @ParameterizedTest
  @CsvSource({
    "focus-1.2-1.3-synthetic/aws_1_3_cost_and_usage_rows100_seed42.csv,100,27",
    "focus-generated/gcp13_focus_1_3_cost_and_usage.csv.gz,3000,651"
  })
  void every_share_names_its_workload(String name, int rows, int shares) {
    Path file = RealData.folder().resolve(name);
    Map<Boolean, Integer> count = new TreeMap<>();
    ExactSum split = new ExactSum();
    ExactSum all = new ExactSum();
    PartReport report =
        new BillReader(BillReader.Scanning.BYTES)
            .read(
                BillPart.whole(Sources.file(file)),
                WANTED,
                row -> {
                  boolean share = row.code(0) != 0;
                  assertThat(row.code(1) != 0).isEqualTo(share);
                  count.merge(share, 1, Integer::sum);
                  row.addTo(CostMeasure.BILLED, all);
                  if (share) {
                    row.addTo(CostMeasure.BILLED, split);
                  }
                });
    assertThat(count).isEqualTo(Map.of(true, shares, false, rows - shares));
    assertThat(split.total()).isPositive();
    ExactSum controlled = new ExactSum();
    report.control().forEach(of -> controlled.add(of.cost(CostMeasure.BILLED).sum()));
    assertThat(controlled.total()).isEqualByComparingTo(all.total());
  }
}
