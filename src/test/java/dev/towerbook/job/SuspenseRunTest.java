package dev.towerbook.job;

import static dev.towerbook.job.FocusBill.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money without a place never nets: what a bill of a few rows comes to, by the real command. */
class SuspenseRunTest {

  @TempDir private Path folder;

  private Drill.Outcome run(String... rows) throws IOException {
    return FocusBill.run(folder, Path.of("mappings"), rows);
  }

  private List<String> csv(String name) throws IOException {
    return Files.readAllLines(FocusBill.pack(folder).resolve("csv").resolve(name));
  }

  @Test
  void a_credit_without_a_tag_does_not_pay_for_a_charge_of_an_unknown_one() throws IOException {
    Drill.Outcome run =
        run(
            row("-5000", "Usage", ""),
            row("4990", "Usage", "activeconceptwave"),
            row("1000", "Usage", "claims-core"));
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("total           EUR 990.00")
        .contains("applications    EUR 1,000.00")
        .contains("capital outlay  EUR 0.00")
        .contains("suspense        EUR -10.00 net, EUR 9,990.00 gross (100.00 %)")
        .contains("unallocated     EUR 0.00 net, EUR 0.00 gross (0.00 %)")
        .contains("suspense is above 3 %; largest cause: ");
    assertThat(csv("suspense.csv").subList(1, 3))
        .allMatch(line -> line.endsWith(",5000,1") || line.endsWith(",4990,1"));
    assertThat(Files.readString(FocusBill.pack(folder).resolve("manifest.json")))
        .contains("\"suspense\":\"-10\"", "\"suspense_gross\":\"9990\"");
  }

  @Test
  void the_total_adds_up_on_the_console() throws IOException {
    Drill.Outcome run =
        run(
            row("1000.005", "Usage", "claims-core"),
            row("33.335", "Usage", ""),
            row("20.01", "Usage", "shared-pool=voice-recording"),
            row("-7.77", "Credit", ""));
    BigDecimal parts =
        amount(run, "applications")
            .add(amount(run, "capital outlay"))
            .add(amount(run, "suspense"))
            .add(amount(run, "unallocated"));
    assertThat(parts).isEqualByComparingTo(amount(run, "total")).isEqualByComparingTo("1045.58");
  }

  private static BigDecimal amount(Drill.Outcome run, String label) {
    Matcher line = Pattern.compile("(?m)^  " + label + " +EUR (-?[0-9,.]+)").matcher(run.out());
    assertThat(line.find()).as(label).isTrue();
    return new BigDecimal(line.group(1).replace(",", ""));
  }

  @Test
  void a_credit_that_has_its_place_makes_no_doubt_smaller() throws IOException {
    Drill.Outcome run =
        run(
            row("1000", "Usage", "claims-core"),
            row("-900", "Credit", "claims-core"),
            row("10", "Usage", ""));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("suspense        EUR 10.00 net, EUR 10.00 gross (9.09 %)");
  }

  /** Nobody counts what the pool of the sample's shelf is shared by. */
  @Test
  void what_stays_in_shared_pools_is_a_gate_as_suspense_is() throws IOException {
    String pool = "shared-pool=voice-recording";
    Drill.Outcome run =
        run(
            row("1000", "Usage", "claims-core"),
            row("-50", "Credit", pool),
            row("20", "Usage", pool));
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("unallocated     EUR -30.00 net, EUR ")
        .contains("unallocated cost is above 3 %; largest cause: pool voice-recording, EUR ")
        .contains(" without signs, EUR -30.00 net. Fix: the driver total is zero");
    assertThat(csv("months.csv").getLast()).contains(",0,0,-30,");
    assertThat(Files.readString(FocusBill.pack(folder).resolve("manifest.json")))
        .contains("\"unallocated\":\"-30\"", "\"unallocated_gross\":\"");
    run = run(row("1000", "Usage", "claims-core"), row("20", "Usage", pool));
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("unallocated     EUR 20.00 net, EUR 20.00 gross (1.96 %)");
  }

  @Test
  void a_charge_and_its_reversal_are_two_doubts_whatever_the_ledger_adds_up() throws IOException {
    Drill.Outcome run =
        run(row("1000", "Usage", "claims-core"), row("500", "Usage", ""), row("-500", "Usage", ""));
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("suspense        EUR 0.00 net, EUR 1,000.00 gross (100.00 %)")
        .contains("EUR 1,000.00 of EUR 1,000.00 without signs, EUR 0.00 net");
    assertThat(csv("suspense.csv").get(1)).endsWith(",0,1000,2");
  }

  @Test
  void a_month_that_nets_to_nothing_is_in_doubt_with_all_of_it() throws IOException {
    Drill.Outcome run = run(row("1000", "Usage", ""), row("-1000", "Credit", ""));
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("total           EUR 0.00")
        .contains("suspense        EUR 1,000.00 net, EUR 1,000.00 gross (100.00 %)")
        .contains("unallocated     EUR -1,000.00 net, EUR 1,000.00 gross (100.00 %)");
  }

  @Test
  void cost_that_nets_to_nothing_is_no_row_and_needs_nobody() throws IOException {
    Drill.Outcome run =
        run(
            row("1000", "Usage", "claims-core"),
            row("0", "Usage", ""),
            row("1", "Usage", "print-hub"));
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("suspense        EUR 0.00 net, EUR 0.00 gross (0.00 %)");
    assertThat(csv("suspense.csv")).hasSize(1);
  }
}
