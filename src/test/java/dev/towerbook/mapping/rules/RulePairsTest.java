package dev.towerbook.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.mapping.Facts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePairsTest {

  private static final String COLUMNS =
      """
      rule_id,valid_from,valid_to,Kind,ServiceName,ServiceCategory,tower,sub_tower,why
      t1,,,bill,*lambda*,,Compute,Serverless,w
      t2,,,bill,,compute,Compute,Servers,w
      t3,,,!bill,,,Application,Development,w
      """;

  private static final String PAIRS =
      """
      rule_id,valid_from,valid_to,Kind,when,tower,sub_tower,why
      t1,,,,Kind=bill; ServiceName = *lambda*,Compute,Serverless,w
      t2,,,bill,ServiceCategory=compute,Compute,Servers,w
      t3,,,!bill,,Application,Development,w
      """;

  @TempDir private Path folder;

  @Test
  void a_pair_asks_the_same_as_a_column() throws IOException {
    Facts columns = Facts.withRules(folder.resolve("a"), Map.of("tower.csv", COLUMNS));
    Facts pairs = Facts.withRules(folder.resolve("b"), Map.of("tower.csv", PAIRS));
    for (String service : new String[] {"AWS Lambda", "EC2", ""}) {
      for (String kind : new String[] {"bill", "timesheet"}) {
        Map<String, String> fact =
            Map.of("Kind", kind, "ServiceName", service, "ServiceCategory", "Compute");
        assertThat(pairs.place(fact)).isEqualTo(columns.place(fact));
      }
    }
    assertThat(
            pairs.place(Map.of("Kind", "bill", "ServiceName", "my lambda")).category().subTower())
        .isEqualTo("Serverless");
  }
}
