package dev.towerbook.sample.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.sample.SampleWriter;
import dev.towerbook.sample.WrittenSample;
import dev.towerbook.sample.company.SampleCompany.Assignment;
import dev.towerbook.sample.company.SampleCompany.Counter;
import dev.towerbook.sample.company.SampleCompany.Purchase;
import dev.towerbook.sample.company.SampleCompany.Workload;
import dev.towerbook.table.InputRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The facts of the company and its shelf name the same things. */
class SampleShelfTest {

  /** Applications that are over: agency-desk. */
  private static final int ENDED = 1;

  private static final Path SHELF = Path.of("mappings");

  private final SampleCompany company = SampleCompany.load();

  @Test
  void every_application_has_cost_and_every_cost_an_application() throws IOException {
    Set<String> used =
        named(
            company.workloads().stream().filter(w -> w.kind().equals("application")), Workload::id);
    used.addAll(named(company.assignments().stream(), Assignment::application));
    used.addAll(named(company.purchases().stream(), Purchase::application));
    assertThat(used).isEqualTo(firstCells("catalogue/applications.csv"));
    assertThat(used).hasSize(SampleOrder.COMPANY_APPLICATIONS + ENDED);
    assertThat(used).containsAll(named(company.counters().stream(), Counter::application));
  }

  @Test
  void every_wrapper_runs_is_kept_alive_and_is_counted() throws IOException {
    Set<String> wrappers = firstCells("catalogue/wrappers.csv");
    assertThat(wrappers).hasSize(9);
    assertThat(firstCells("catalogue/wrapper-hosts.csv")).isEqualTo(wrappers);
    assertThat(
            named(
                company.workloads().stream().filter(w -> w.kind().equals("wrapper")), Workload::id))
        .isEqualTo(wrappers);
    assertThat(named(company.assignments().stream(), Assignment::wrapper)).isEqualTo(wrappers);
    assertThat(named(company.counters().stream(), Counter::wrapper)).isEqualTo(wrappers);
    assertThat(wrappers).containsAll(named(company.purchases().stream(), Purchase::wrapper));
  }

  @Test
  void every_pool_and_role_is_on_the_shelf() throws IOException {
    Set<String> pools = firstCells("allocation.csv");
    assertThat(pools).containsAll(named(company.purchases().stream(), Purchase::sharedPool));
    assertThat(pools)
        .containsAll(
            named(company.workloads().stream().filter(w -> w.kind().equals("pool")), Workload::id));
    // Nobody of the sample is plain staff: time tools that know no role need that rate.
    Set<String> roles = new TreeSet<>(named(company.assignments().stream(), Assignment::role));
    roles.add("staff");
    assertThat(firstCells("rates/labour-rates.csv")).isEqualTo(roles);
  }

  @Test
  void more_applications_come_with_a_shelf_that_knows_them(@TempDir Path folder)
      throws IOException {
    SampleWriter.write(new SampleOrder(folder, plain(), 5, 60), line -> {});
    assertThat(firstCells(folder.resolve("mappings/catalogue/applications.csv")))
        .hasSize(60 + ENDED)
        .contains("app-0025", "app-0060");
    assertThat(folder.resolve("mappings/rules/tower.csv"))
        .hasSameTextualContentAs(SHELF.resolve("rules/tower.csv"));
    for (String name :
        Set.of("bills/aws/2026-05.csv", "timesheets/2026-05.csv", "usage/2026-05.csv")) {
      assertThat(Files.readString(folder.resolve("input").resolve(name))).contains("app-0060");
    }
    assertThat(Files.readString(folder.resolve("input/bills/azure/2026-10.csv")))
        .contains("bot-0032");
  }

  @Test
  void without_a_shelf_to_copy_the_order_is_refused(@TempDir Path folder) {
    SampleOrder order = new SampleOrder(folder, plain(), 5, 60, folder.resolve("nothing"));
    assertThatThrownBy(() -> SampleWriter.write(order, line -> {}))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("SAMPLE-SHELF");
  }

  private static BillStyle plain() {
    return new BillStyle(1, 0, BillStyle.Tags.NARROW, BillStyle.Compression.NONE, true);
  }

  private static <T> Set<String> named(Stream<T> facts, Function<T, String> name) {
    return facts
        .map(name)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> firstCells(String file) throws IOException {
    return firstCells(SHELF.resolve(file));
  }

  private static Set<String> firstCells(Path file) throws IOException {
    return WrittenSample.rows(Files.readString(file)).stream()
        .skip(1)
        .map(row -> row.get(0))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
