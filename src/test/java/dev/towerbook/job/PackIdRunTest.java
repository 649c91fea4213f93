package dev.towerbook.job;

import static dev.towerbook.job.FocusBill.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of one id are equal, byte for byte; those of another history have another id. */
class PackIdRunTest {

  private static final Pattern ID = Pattern.compile("\"run_id\":\"([^\"]+)\"");

  @TempDir private Path folder;

  private String published(String book, String cost) throws IOException {
    Path at = folder.resolve(book);
    Drill.Outcome run = FocusBill.run(at, Path.of("mappings"), row(cost, "Usage", "claims-core"));
    assertThat(run.code()).as(run.out() + run.err()).isIn(0, 3);
    Matcher id = ID.matcher(Files.readString(FocusBill.pack(at).resolve("manifest.json")));
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private SortedMap<String, byte[]> bytes(String book) throws IOException {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    Path pack = FocusBill.pack(folder.resolve(book)).toRealPath();
    try (Stream<Path> files = Files.walk(pack)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(pack.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  @Test
  void an_id_says_which_pack_of_its_month_it_is_and_what_it_was_compared_with() throws IOException {
    String first = published("one", "100");
    assertThat(first).matches("2026-10-[0-9a-f]{8}-r1");
    assertThat(published("two", "100")).isEqualTo(first);
    assertSame(bytes("one"), bytes("two"));

    String second = published("one", "120");
    assertThat(second).matches("2026-10-[0-9a-f]{8}-r2-[0-9a-f]{4}");
    assertThat(published("two", "120")).isEqualTo(second);
    assertSame(bytes("one"), bytes("two"));

    // The same sources, and the second pack as well: yet readers were told something else before.
    published("three", "70");
    String other = published("three", "120");
    assertThat(other).startsWith(second.substring(0, second.length() - 4)).isNotEqualTo(second);
    assertThat(bytes("three").get("csv/restatement.csv"))
        .isNotEqualTo(bytes("one").get("csv/restatement.csv"));
  }

  private static void assertSame(SortedMap<String, byte[]> one, SortedMap<String, byte[]> two) {
    assertThat(one.keySet()).isEqualTo(two.keySet());
    one.forEach((name, bytes) -> assertThat(two.get(name)).as(name).isEqualTo(bytes));
  }
}
