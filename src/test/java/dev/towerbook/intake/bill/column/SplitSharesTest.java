package dev.towerbook.intake.bill.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.part.BillPart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Split costs of FOCUS 1.3: who got the share stands before the origin. */
class SplitSharesTest {

  private static final ChargeColumns WANTED =
      new ChargeColumns(
          List.of("ResourceId", "ResourceName", "AllocatedMethodId", "AllocatedResourceId"),
          List.of("app", "environment"),
          key -> key.toLowerCase(Locale.ROOT));

  private static final List<String> HEADER =
      List.of(
          "BilledCost",
          "BillingPeriodStart",
          "ChargePeriodStart",
          "ResourceId",
          "ResourceName",
          "Tags",
          "AllocatedMethodId",
          "AllocatedResourceId",
          "AllocatedResourceName",
          "AllocatedTags",
          "ChargeCategory");

  private static final Map<String, String> CHARGES =
      Map.of(
          "plain",
          "1,D,D,host,Host,{'app':'shared';'environment':'prod'},,,,",
          "share of one",
          "2,D,D,host,Host,{'app':'shared';'environment':'prod'},even,pod-1,,{'app':'one'}",
          "share without tags",
          "4,D,D,host,Host,{'app':'shared'},even,pod-2,Pod,",
          "share of an untagged origin",
          "8,D,D,,,,even,,,{'app':'two';'Environment':'test'}",
          "damaged",
          "x,D,D,host,Host,{'app':'shared'},even,pod-9,Nine,{'app':'nine'}");

  private static final List<String> EXPECTED =
      List.of(
          "1 ResourceId=host ResourceName=Host app=shared environment=prod",
          "2 ResourceId=pod-1 ResourceName=Host AllocatedMethodId=even AllocatedResourceId=pod-1"
              + " app=one environment=prod",
          "4 ResourceId=pod-2 ResourceName=Pod AllocatedMethodId=even AllocatedResourceId=pod-2"
              + " app=shared",
          "8 AllocatedMethodId=even app=two environment=test");

  @TempDir private Path folder;

  private static String cell(String cell) {
    String text = cell.replace("D", "2026-05-01").replace(';', ',').replace("'", "\"\"");
    return text.startsWith("{") ? "\"" + text + "\"" : cell.equals("D") ? "2026-05-01" : cell;
  }

  private List<String> read(List<String> rows, List<Integer> order, BillLimits limits) {
    StringBuilder text = new StringBuilder();
    text.append(String.join(",", order.stream().map(HEADER::get).toList())).append('\n');
    for (String row : rows) {
      String[] cells = (row + ",Usage").split(",", -1);
      text.append(String.join(",", order.stream().map(i -> cell(cells[i])).toList())).append('\n');
    }
    List<String> read = new ArrayList<>();
    PartReport report =
        new BillReader(BillReader.Scanning.BYTES, limits)
            .read(
                BillPart.whole(Sources.file(folder, text.toString())),
                WANTED,
                row -> read.add(text(row)));
    assertThat(report.rows()).isEqualTo(read.size());
    Collections.sort(read);
    return read;
  }

  private static String text(ChargeCursor row) {
    StringBuilder text = new StringBuilder();
    text.append(row.millionths(CostMeasure.BILLED) / 1_000_000);
    for (int i = 0; i < WANTED.size(); i++) {
      String name =
          i < WANTED.columns().size()
              ? WANTED.columns().get(i)
              : WANTED.tagKeys().get(i - WANTED.columns().size());
      String value = row.text(i, row.code(i));
      text.append(value.isEmpty() ? "" : " " + name + "=" + value);
    }
    return text.toString();
  }

  @Test
  void who_got_the_share_stands_before_the_origin_in_any_order_of_columns_and_rows() {
    Random random = new Random(5);
    List<Integer> order = new ArrayList<>(IntStream.range(0, HEADER.size()).boxed().toList());
    List<String> rows = new ArrayList<>(CHARGES.values());
    for (int round = 0; round < 30; round++) {
      Collections.shuffle(order, random);
      Collections.shuffle(rows, random);
      assertThat(read(rows, order, BillLimits.DEFAULT)).isEqualTo(EXPECTED);
      // Dictionaries without room: each text is that of its row only.
      assertThat(read(rows, order, new BillLimits(1 << 20, 0, 0))).isEqualTo(EXPECTED);
    }
  }

  @Test
  void a_file_without_these_columns_has_no_shares() {
    ColumnPlan plain = plan("Tags,ResourceId");
    assertThat(plain.hasShares()).isFalse();
    assertThat(plan("Tags,AllocatedTags").hasShares()).isTrue();
    assertThat(plan("ResourceId,AllocatedResourceId").hasShares()).isTrue();
    assertThat(plan("ResourceId,AllocatedMethodId").hasShares()).isFalse();
  }

  private ColumnPlan plan(String more) {
    String header = "BilledCost,EffectiveCost,BillingPeriodStart,ChargePeriodStart,ChargeCategory,";
    return new ColumnPlan(Sources.file(folder, header + more + "\n"), new BillDictionaries(WANTED));
  }
}
