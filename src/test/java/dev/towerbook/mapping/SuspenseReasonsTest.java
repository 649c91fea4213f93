package dev.towerbook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.mapping.CostObject.Suspense;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspenseReasonsTest {

  private static final Map<String, String> COMPUTE =
      Map.of("Kind", "bill", "ChargeCategory", "Usage", "ServiceCategory", "Compute");

  private static final String BY_TAG_ONLY =
      """
      rule_id,valid_from,valid_to,Kind,application,wrapper,shared_pool,why
      a1,,,bill,{tag:app},,,test
      a2,,,timesheet|invoice,{Application},,,test
      """;

  @Test
  void a_missing_tag_is_named(@TempDir Path temp) throws IOException {
    Facts facts = Facts.withRules(temp, Map.of("application.csv", BY_TAG_ONLY));

    assertThat(facts.place(COMPUTE).target()).isEqualTo(new Suspense("no tag app"));
    assertThat(facts.place(COMPUTE).unplaced()).containsExactly("application");
    assertThat(facts.place(Map.of("Kind", "timesheet")).target())
        .isEqualTo(new Suspense("no Application"));
  }

  @Test
  void an_unknown_application_is_quoted_with_the_nearest_one() {
    assertThat(reason("tag:app", "CRM_Portl"))
        .isEqualTo("tag app \"crm-portl\" is not in the catalogue (did you mean crm-portal?)");
    assertThat(reason("tag:app", "webshop"))
        .isEqualTo("tag app \"webshop\" is not in the catalogue");
  }

  @Test
  void an_account_without_a_rule_is_named() {
    assertThat(reason("SubAccountName", "Sandbox-17"))
        .isEqualTo("no tag app, no rule for SubAccountName \"sandbox-17\"");
  }

  @Test
  void an_account_is_named_alone_where_no_tag_would_help(@TempDir Path temp) throws IOException {
    Facts facts =
        Facts.withRules(
            temp,
            Map.of(
                "application.csv",
                """
                rule_id,valid_from,valid_to,SubAccountName,application,wrapper,shared_pool,why
                a1,,,billing-*,billing,,,test
                """));

    assertThat(facts.place(ClassifierTest.with(COMPUTE, Map.of("SubAccountName", "sandbox-17"))))
        .extracting(Classification::target)
        .isEqualTo(new Suspense("no rule for SubAccountName \"sandbox-17\""));
  }

  @Test
  void every_unplaced_dimension_is_told() {
    Classification place =
        Facts.good()
            .place(
                Map.of(
                    "Kind",
                    "bill",
                    "ChargeCategory",
                    "Tax",
                    "ServiceCategory",
                    "Quantum",
                    "tag:app",
                    "billing"));

    assertThat(place.target())
        .isEqualTo(
            new Suspense(
                "no cost pool: no rule for ChargeCategory \"tax\";"
                    + " no tower: no rule for ServiceCategory \"quantum\""));
    assertThat(place.unplaced()).containsExactly("cost-pool", "tower");
    assertThat(place.category().pool()).isEmpty();
    assertThat(place.rules()).contains(new RuleRef("application", "a2"));
  }

  @Test
  void an_unknown_shared_pool_and_wrapper_are_quoted() {
    Map<String, String> invoice = Map.of("Kind", "invoice", "CostType", "saas");

    assertThat(Facts.good().place(ClassifierTest.with(invoice, Map.of("SharedPool", "plattform"))))
        .extracting(Classification::target)
        .isEqualTo(
            new Suspense("SharedPool \"plattform\" is not a shared pool (did you mean platform?)"));
    assertThat(Facts.good().place(invoice).target()).isEqualTo(new Suspense("no Application"));
  }

  @Test
  void long_and_invisible_text_is_tamed() {
    String reason = reason("tag:app", "x\u202e\u0007" + "y".repeat(100));

    assertThat(reason)
        .startsWith("tag app \"x<U+0007>yyy")
        .contains("yyy…\" is not")
        .hasSizeLessThan(100);
  }

  private static String reason(String field, String value) {
    CostObject.Assigned target =
        Facts.good().place(ClassifierTest.with(COMPUTE, Map.of(field, value))).target();
    return ((Suspense) target).reason();
  }
}
