package dev.towerbook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.source.Expense;
import dev.towerbook.mapping.catalogue.AllocationMethod;
import dev.towerbook.mapping.catalogue.CompanySettings;
import dev.towerbook.mapping.catalogue.Intent;
import dev.towerbook.mapping.rules.TagKeys;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.words.UsageUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsTest {

  @Test
  void the_lists_are_read_as_written() {
    Mappings mappings = Facts.loaded(ShelfFolders.GOOD);

    assertThat(mappings.settings())
        .isEqualTo(
            new CompanySettings(
                "EUR",
                "Example AG",
                new BigDecimal("2.5"),
                new BigDecimal("1.5"),
                BigDecimal.ONE,
                BigDecimal.ONE,
                Optional.of(new BigDecimal("60")),
                AllocationMethod.RECIPROCAL,
                Optional.empty(),
                List.of(),
                5,
                Month.JANUARY));
    assertThat(mappings.catalogue().application("billing").orElseThrow())
        .satisfies(
            billing -> {
              assertThat(billing.forcedKeep()).contains("audit law");
              assertThat(billing.technicalFit()).isEmpty();
              assertThat(billing.businessFit()).contains(new BigDecimal("4"));
              assertThat(billing.unit()).contains(UsageUnit.API_CALL);
              assertThat(billing.note()).isEqualTo("runs since 2015, twice moved");
            });
    assertThat(mappings.catalogue().activeApplications())
        .extracting("id")
        .containsExactly("billing", "crm-portal");
    assertThat(mappings.catalogue().wrapper("flow-sync").orElseThrow())
        .satisfies(
            flow -> {
              assertThat(flow.intent()).isEqualTo(Intent.BRIDGE);
              assertThat(flow.endDate()).contains(LocalDate.of(2027, 6, 30));
              assertThat(flow.minutesPerException()).isEmpty();
            });
    assertThat(mappings.catalogue().hostsOf("flow-sync")).hasSize(2);
    assertThat(mappings.catalogue().capabilitiesOf("crm-portal")).hasSize(2);
  }

  @Test
  void shared_pools_and_rates_are_read_as_written() {
    Mappings mappings = Facts.loaded(ShelfFolders.GOOD);

    assertThat(mappings.sharedPools()).containsOnlyKeys("api-gateway", "cloud-support", "platform");
    assertThat(mappings.sharedPool("platform").orElseThrow())
        .satisfies(
            pool -> {
              assertThat(pool.basis()).isEqualTo(BasisKind.FIXED);
              assertThat(pool.applications()).containsExactly("crm-portal", "billing");
              assertThat(pool.shares())
                  .containsExactly(new BigDecimal("62.5"), new BigDecimal("37.5"));
            });
    assertThat(mappings.sharedPool("cloud-support").orElseThrow().everyApplication()).isTrue();
    assertThat(mappings.labourRates()).hasSize(2);
    assertThat(mappings.labourRates().get(0).validity().covers(LocalDate.of(2025, 12, 31)))
        .isTrue();
    assertThat(mappings.labourRates().get(0).validity().covers(LocalDate.of(2026, 1, 1))).isFalse();
    assertThat(mappings.exchangeRates()).hasSize(2);
    assertThat(mappings.taxonomy().costPool("software & saas", "SAAS").orElseThrow().subPool())
        .isEqualTo("SaaS");
    assertThat(mappings.taxonomy().costPools())
        .filteredOn(pool -> Expense.ofSubPool(pool.subPool()) == Expense.CAPEX)
        .extracting("subPool")
        .containsExactly("Internal Labor Capital");
  }

  @Test
  void only_fields_that_rules_ask_for_are_needed() {
    assertThat(Facts.loaded(ShelfFolders.GOOD).neededFields())
        .containsExactly(
            "Application",
            "Capitalisable",
            "ChargeCategory",
            "CostType",
            "Kind",
            "ServiceCategory",
            "ServiceName",
            "SharedPool",
            "SkuMeter",
            "SubAccountName",
            "WorkType",
            "Wrapper",
            "tag:app",
            "tag:cost-center",
            "tag:env");
  }

  @Test
  void dimensions_are_decided_in_their_order_and_own_ones_last(@TempDir Path temp)
      throws IOException {
    String own = "rule_id,valid_from,valid_to,%s,why\nr1,,,x,test\n";
    Path shelf =
        Facts.shelf(
            temp,
            Map.of("budget-line.csv", own.formatted("budget_line"), "a.csv", own.formatted("a")));

    assertThat(Facts.loaded(shelf).ruleTables())
        .extracting(table -> table.dimension().name())
        .isEqualTo(
            List.of(
                "cost-pool",
                "tower",
                "application",
                "environment",
                "transfer",
                "run-change",
                "layer",
                "avoidable",
                "a",
                "budget-line",
                "cost-centre"));
  }

  @Test
  void tag_keys_have_one_spelling() {
    TagKeys keys = Facts.loaded(ShelfFolders.GOOD).tagKeys();

    assertThat(keys.key(" APP ")).isEqualTo("app");
    assertThat(keys.key("app name")).isEqualTo("app");
    assertThat(keys.key("Application")).isEqualTo("app");
    assertThat(keys.key("Cost_Center")).isEqualTo("cost-center");
    assertThat(keys.field("tag:Application")).isEqualTo("tag:app");
    assertThat(keys.field("ServiceName")).isEqualTo("ServiceName");
  }

  @Test
  void the_hash_is_of_what_decides(@TempDir Path temp) throws IOException {
    Path shelf = Facts.shelf(temp, Map.of());
    String before = Facts.loaded(shelf).rulesHash();

    Files.writeString(shelf.resolve("README.md"), "words");
    Files.writeString(shelf.resolve(".~lock.settings.csv"), "an editor's lock");
    assertThat(Facts.loaded(shelf).rulesHash())
        .isEqualTo(before)
        .isEqualTo(Facts.loaded(ShelfFolders.GOOD).rulesHash())
        .matches("[0-9a-f]{64}");

    Files.writeString(shelf.resolve("budget.yaml"), "budget: 1\n");
    assertThat(Facts.loaded(shelf).rulesHash()).isNotEqualTo(before);
  }
}
