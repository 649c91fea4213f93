package dev.towerbook.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The column contract of {@code reports/README.md} is what the files declare. After a wanted
 * change: {@code ./mvnw test -Dtest=ColumnContractTest -Dgolden.update}.
 */
class ColumnContractTest {

  private static final Path README = Path.of("reports/README.md");

  @Test
  void the_readme_states_the_columns_that_the_files_declare() throws IOException {
    String text = Files.readString(README);
    String prose = text.substring(0, text.indexOf("\n### ") + 1);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(README, prose + CsvSet.contract());
    }
    assertThat(Files.readString(README)).isEqualTo(prose + CsvSet.contract());
  }
}
