package dev.towerbook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Oracles;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a network charge is for is a dimension like any other: a file of rules, no code. The shelf's
 * own dimension {@code transfer} has fewer words and agrees with the same worked examples.
 */
class NetworkClassTest {

  private static final Path RULES = Path.of("src/test/resources/mapping/network/network-class.csv");

  /** Words of the worked examples → words of the dimension {@code transfer}. */
  private static final Map<String, String> TRANSFER =
      Map.of(
          "internet egress", "egress",
          "content delivery egress", "egress",
          "intra region transfer", "inter-service",
          "gateway processing", "gateway",
          "inter region", "inter-region",
          "ingress", "ingress",
          "infrastructure", "none",
          "network unclassified", "unclassified",
          "not network", "none");

  @Test
  void worked_examples_by_the_rules_of_the_shelf() throws IOException {
    Facts facts = new Facts(Facts.loaded(Path.of("mappings")));
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "egress_classification")) {
      String column = Oracles.text(example.expected().get("column"));
      for (Map<String, String> row : example.rows()) {
        Map<String, String> fact =
            Map.of(
                "Kind", "bill",
                "ServiceName", row.getOrDefault("ServiceName", ""),
                "SkuMeter", row.getOrDefault("SkuMeter_or_UsageType", ""));
        assertThat(Words.word(facts.place(fact).category().transfer()))
            .as(fact.toString())
            .isEqualTo(TRANSFER.get(row.getOrDefault(column, "").replace('-', ' ')));
      }
    }
  }

  @Test
  void a_network_charge_that_no_rule_knows_is_unclassified_and_not_none() {
    Facts facts = new Facts(Facts.loaded(Path.of("mappings")));
    Map<String, String> door =
        Map.of(
            "Kind", "bill",
            "ServiceName", "Azure Front Door",
            "ServiceCategory", "Networking",
            "SkuMeter", "Standard Requests");
    assertThat(facts.place(door).category().transfer()).isEqualTo(Transfer.UNCLASSIFIED);
    Map<String, String> bytes = Map.of("Kind", "bill", "SkuMeter", "Outbound-Bytes");
    assertThat(facts.place(bytes).category().transfer()).isEqualTo(Transfer.UNCLASSIFIED);
    assertThat(facts.place(Map.of("Kind", "timesheet")).category().transfer())
        .isEqualTo(Transfer.NONE);
  }

  @Test
  void bytes_through_gateways_of_every_provider_are_traffic_and_their_hours_are_none() {
    Facts facts = new Facts(Facts.loaded(Path.of("mappings")));
    for (String bytes :
        List.of(
            "EUC1-NatGateway-Bytes",
            "EUC1-VpcEndpoint-Bytes",
            "EUC1-TransitGateway-Bytes",
            "Networking Cloud Nat Data Processing",
            "Network Private Service Connect Consumer Data Processing")) {
      assertThat(facts.place(Map.of("Kind", "bill", "SkuMeter", bytes)).category().transfer())
          .as(bytes)
          .isEqualTo(Transfer.GATEWAY);
    }
    for (String hours :
        List.of(
            "EUC1-NatGateway-Hours",
            "EUC1-VpcEndpoint-Hours",
            "Networking Cloud Nat Gateway Uptime",
            "Networking Cloud Nat IP Usage",
            "Network Private Service Connect Consumer Forwarding Rule")) {
      assertThat(facts.place(Map.of("Kind", "bill", "SkuMeter", hours)).category().transfer())
          .as(hours)
          .isEqualTo(Transfer.NONE);
    }
    Map<String, String> wan =
        Map.of("Kind", "bill", "ServiceName", "Virtual WAN", "SkuMeter", "Hub Data Processed");
    assertThat(facts.place(wan).category().transfer()).isEqualTo(Transfer.GATEWAY);
  }

  @Test
  void azure_names_a_gateway_in_the_service_and_its_bytes_in_the_meter() {
    Facts facts = new Facts(Facts.loaded(Path.of("mappings")));
    assertThat(transfer(facts, "NAT Gateway", "Standard Data Processed"))
        .isEqualTo(Transfer.GATEWAY);
    assertThat(transfer(facts, "NAT Gateway", "Standard Gateway")).isEqualTo(Transfer.NONE);
    assertThat(transfer(facts, "Virtual Network Private Link", "Standard Data Processed - Egress"))
        .isEqualTo(Transfer.GATEWAY);
  }

  private static Transfer transfer(Facts facts, String service, String meter) {
    return facts
        .place(
            Map.of(
                "Kind",
                "bill",
                "ServiceName",
                service,
                "ServiceCategory",
                "Networking",
                "SkuMeter",
                meter))
        .category()
        .transfer();
  }

  private static String network(Facts facts, String provider, String service, String meter) {
    Classification place =
        facts.place(
            Map.of(
                "Kind", "bill",
                "ProviderName", provider,
                "ServiceName", service,
                "SkuMeter", meter));
    return place.ownDimensions().getOrDefault("network-class", "").replace('-', ' ');
  }

  @Test
  void worked_examples_of_egress(@TempDir Path temp) throws IOException {
    Facts facts = Facts.withRules(temp, Map.of("network-class.csv", Files.readString(RULES)));
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "egress_classification")) {
      String column = Oracles.text(example.expected().get("column"));
      for (Map<String, String> row : example.rows()) {
        String meter = row.getOrDefault("SkuMeter_or_UsageType", "");
        assertThat(
                network(
                    facts,
                    row.getOrDefault("ProviderName", ""),
                    row.getOrDefault("ServiceName", ""),
                    meter))
            .as(meter)
            .isEqualTo(row.getOrDefault(column, "").replace('-', ' '));
      }
    }
    assertThat(network(facts, "Oracle", "VCN", "Outbound-Bytes")).isEqualTo("network unclassified");
  }
}
