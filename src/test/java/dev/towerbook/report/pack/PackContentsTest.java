package dev.towerbook.report.pack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that is not what was written is not published. */
class PackContentsTest {

  @TempDir private Path pack = Path.of("");

  @BeforeEach
  void aPack() throws IOException {
    Files.createDirectories(pack.resolve("csv"));
    Files.writeString(pack.resolve("portfolio.pdf"), "page");
    Files.writeString(pack.resolve("csv/ledger.csv"), "a,b\n");
    Files.writeString(
        pack.resolve(Manifest.NAME),
        """
        {"person_needed":[],"inputs":[{"name":"bills/x.csv","sha256":"0"}],"outputs":[
         {"path":"csv/ledger.csv","bytes":4,"sha256":"%s"},
         {"path":"portfolio.pdf","bytes":4,"pages":1,"sha256":"%s"}]}
        """
            .formatted(Manifest.sha256("a,b\n"), Manifest.sha256("page")));
  }

  @Test
  void a_whole_pack_passes() throws IOException {
    PackContents.check(pack, Set.of("portfolio.pdf"));
  }

  @Test
  void a_file_that_is_missing_changed_or_of_somebody_else_is_named() throws IOException {
    Files.delete(pack.resolve("portfolio.pdf"));
    Files.writeString(pack.resolve("csv/ledger.csv"), "a,c\n");
    Files.writeString(pack.resolve("csv/other.csv"), "x");
    assertThatThrownBy(() -> PackContents.check(pack, Set.of("applications/crm.pdf")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("portfolio.pdf is missing")
        .hasMessageContaining("csv/ledger.csv has other bytes")
        .hasMessageContaining("csv/other.csv is not in the manifest")
        .hasMessageContaining("applications/crm.pdf is not in the manifest");
  }
}
