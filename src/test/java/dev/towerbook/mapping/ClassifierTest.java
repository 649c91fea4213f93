package dev.towerbook.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.mapping.CostObject.Application;
import dev.towerbook.mapping.CostObject.SharedPool;
import dev.towerbook.mapping.CostObject.Wrapper;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {

  private static final Map<String, String> COMPUTE =
      Map.of("Kind", "bill", "ChargeCategory", "Usage", "ServiceCategory", "Compute");

  @Test
  void a_tagged_charge_finds_every_dimension() {
    Classification place =
        Facts.good()
            .place(
                with(
                    COMPUTE,
                    Map.of("tag:app", "crm-portal", "tag:env", "PRD", "tag:cost-center", "CC-7")));

    assertThat(place)
        .isEqualTo(
            new Classification(
                new CostCategory(
                    Layer.INFRASTRUCTURE,
                    "Cloud Services",
                    "Cloud Service Provider",
                    "Compute",
                    "Servers",
                    "production",
                    Transfer.NONE,
                    RunChange.RUN,
                    true),
                new Application("crm-portal"),
                new TreeMap<>(Map.of("cost-centre", "cc-7")),
                List.of(
                    new RuleRef("cost-pool", "p1"),
                    new RuleRef("tower", "t2"),
                    new RuleRef("application", "a2"),
                    new RuleRef("environment", "e1"),
                    new RuleRef("avoidable", "v1"),
                    new RuleRef("cost-centre", "c1")),
                Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"crm-portal", " CRM Portal ", "Crm_Portal", "crm", "CRM"})
  void an_application_is_found_however_it_is_spelled(String tag) {
    assertThat(Facts.good().place(with(COMPUTE, Map.of("tag:app", tag))).target())
        .isEqualTo(new Application("crm-portal"));
  }

  @Test
  void the_first_row_that_matches_decides() {
    Map<String, String> fact =
        with(COMPUTE, Map.of("tag:app", "billing", "ServiceName", "Enterprise Support"));

    assertThat(Facts.good().place(fact).target()).isEqualTo(new SharedPool("cloud-support"));
  }

  @Test
  void a_template_that_names_nothing_leaves_the_fact_to_later_rows() {
    Map<String, String> fact =
        with(COMPUTE, Map.of("tag:app", "nonsense", "SubAccountName", "billing-test"));

    assertThat(Facts.good().place(fact).target()).isEqualTo(new Application("billing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-01:Servers", "2026-01-01:Serverless", "2027-01-01:Serverless"})
  void rules_hold_from_their_first_day(String monthAndSubTower) {
    String[] expected = monthAndSubTower.split(":", -1);
    Map<String, String> fact =
        with(COMPUTE, Map.of("ServiceName", "AWS Lambda", "tag:app", "billing"));

    assertThat(Facts.good().place(fact, LocalDate.parse(expected[0])).category().subTower())
        .isEqualTo(expected[1]);
  }

  @Test
  void valid_to_is_the_first_day_without_the_rule(@TempDir Path temp) throws IOException {
    Facts facts =
        Facts.withRules(
            temp,
            Map.of(
                "environment.csv",
                """
                rule_id,valid_from,valid_to,environment,why
                old,2026-01-01,2026-05-01,before,test
                new,2026-05-01,,after,test
                """));

    assertThat(facts.place(COMPUTE, LocalDate.of(2025, 12, 1)).category().environment())
        .isEqualTo("unknown");
    assertThat(facts.place(COMPUTE, LocalDate.of(2026, 4, 1)).category().environment())
        .isEqualTo("before");
    assertThat(facts.place(COMPUTE, LocalDate.of(2026, 5, 1)).category().environment())
        .isEqualTo("after");
  }

  @Test
  void hours_on_a_wrapper_go_to_the_wrapper() {
    Classification place =
        Facts.good()
            .place(Map.of("Kind", "timesheet", "Wrapper", "Bot_Orders", "WorkType", "change"));

    assertThat(place.target()).isEqualTo(new Wrapper("bot-orders"));
    assertThat(place.category().layer()).isEqualTo(Layer.WRAPPER_RUN);
    assertThat(place.category().runChange()).isEqualTo(RunChange.CHANGE);
    assertThat(place.category().subTower()).isEqualTo("Development");
    assertThat(place.category().avoidable()).isFalse();
  }

  @Test
  void an_invoice_may_name_its_shared_pool() {
    Classification place =
        Facts.good().place(Map.of("Kind", "invoice", "CostType", "SaaS", "SharedPool", "platform"));

    assertThat(place.target()).isEqualTo(new SharedPool("platform"));
    assertThat(place.category().layer()).isEqualTo(Layer.LICENCES_SAAS);
  }

  @Test
  void results_of_earlier_dimensions_are_conditions() {
    Classification place =
        Facts.good()
            .place(
                Map.of(
                    "Kind",
                    "timesheet",
                    "Application",
                    "billing",
                    "Capitalisable",
                    "yes",
                    "WorkType",
                    "change"));

    assertThat(place.category().layer()).isEqualTo(Layer.CHANGE_LABOUR);
    assertThat(place.ownDimensions()).containsExactly(Map.entry("cost-centre", "CC-100"));
  }

  @Test
  void what_no_rule_decides_has_its_default() {
    Classification place = Facts.good().place(with(COMPUTE, Map.of("tag:app", "crm-portal")));

    assertThat(place.category().environment()).isEqualTo("unknown");
    assertThat(place.category().transfer()).isEqualTo(Transfer.NONE);
    assertThat(place.category().runChange()).isEqualTo(RunChange.RUN);
    assertThat(place.category().layer()).isEqualTo(Layer.INFRASTRUCTURE);
    assertThat(place.ownDimensions()).containsEntry("cost-centre", "unknown");
    assertThat(place.rules()).noneMatch(rule -> rule.dimension().equals("environment"));
  }

  @Test
  void a_field_that_the_facts_do_not_have_is_empty() {
    Classifier classifier =
        new Classifier(Facts.loaded(ShelfFolders.GOOD), List.of("Kind", "Application", "Unasked"));

    Classification place =
        classifier.place(new String[] {"timesheet", "billing", "x"}, Facts.MAY).classification();

    assertThat(place.category().subPool()).isEqualTo("Internal Labor");
    assertThat(place.target()).isEqualTo(new Application("billing"));
  }

  @Test
  void values_and_fields_must_fit() {
    Mappings mappings = Facts.loaded(ShelfFolders.GOOD);
    Classifier classifier = new Classifier(mappings, List.of("Kind"));

    assertThatThrownBy(() -> classifier.place(new String[0], Facts.MAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 values for 1 fields");
    assertThatThrownBy(() -> new Classifier(mappings, List.of("tag:app", "tag:App Name")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("field tag:app stands twice");
  }

  static Map<String, String> with(Map<String, String> fact, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(fact);
    all.putAll(more);
    return all;
  }
}
