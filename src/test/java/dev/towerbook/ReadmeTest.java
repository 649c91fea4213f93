package dev.towerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README is one screen: what it is, a page, two commands, who gets what, where to go. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final int BYTES_MAX = 5 * 1024;

  @Test
  void it_is_short() throws IOException {
    assertThat(Files.size(README)).isLessThanOrEqualTo(BYTES_MAX);
  }

  @Test
  void it_shows_a_page_and_two_commands_first() {
    String text = Documents.text(README);
    String first = text.substring(0, text.indexOf("\n## "));
    assertThat(first)
        .contains("reports/sample/application-page.png)")
        .contains("\n./mvnw -q spring-boot:run ")
        .contains("\n./mvnw verify ");
  }

  @Test
  void its_test_command_is_what_the_check_of_a_clean_checkout_runs() {
    assertThat(Documents.text(Path.of(".ci/run"))).contains("./mvnw verify ");
  }

  @Test
  void it_leads_to_the_licence_and_the_documents() {
    assertThat(Documents.text(README))
        .contains("](LICENSE)", "](NOTICE)", "](docs/README.md)", "](CONTRIBUTING.md)")
        .contains("](docs/operations.md)", "](docs/inputs/README.md)");
  }
}
