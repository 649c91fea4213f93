package dev.towerbook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Oracles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a network charge is for is a dimension like any other: a file of rules, no code. */
class NetworkClassTest {

  private static final Path RULES = Path.of("src/test/resources/mapping/network/network-class.csv");

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
