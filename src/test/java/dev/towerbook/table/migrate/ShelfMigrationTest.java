package dev.towerbook.table.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.renamed.Rename;
import dev.towerbook.table.renamed.Renames;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Former names are replaced and nothing else, whatever a spreadsheet has made of the file. */
class ShelfMigrationTest {

  private static final Renames RENAMES =
      Renames.of(
          new Rename.OfFile("list/bots.csv", "list/wrappers.csv"),
          new Rename.OfColumn("list/wrappers.csv", "type", "kind"),
          new Rename.OfWord("list/wrappers.csv", "kind", "BOT", "bot"));

  @TempDir private Path folder = Path.of("");

  private List<String> migrate(boolean write) throws IOException {
    ShelfMigration migration = new ShelfMigration(folder, RENAMES);
    List<String> lines = migration.migrate(write).stream().map(ShelfMigration.Found::text).toList();
    assertThat(migration.log().all()).isEmpty();
    return lines;
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(charset));
  }

  private SortedMap<String, String> all() throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all;
  }

  @Test
  void every_other_byte_stays() throws IOException {
    String before =
        "\uFEFF# type; BOT \"x\"\r\n\"id\"; type ;note\r\na;\"BOT\";\"BOT; b\u00fcro\"\r\n\r\n"
            + "# a;BOT;\r\nb;  BOT  ;\"two\r\nlines \"\"BOT\"\"\"\r\nc;bot;BOT\nBOT;robot;BOT";
    String after =
        "\uFEFF# type; BOT \"x\"\r\n\"id\"; kind ;note\r\na;\"bot\";\"BOT; b\u00fcro\"\r\n\r\n"
            + "# a;BOT;\r\nb;  bot  ;\"two\r\nlines \"\"BOT\"\"\"\r\nc;bot;BOT\nBOT;robot;BOT";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Path file = write("list/wrappers.csv", before, charset);
      assertThat(migrate(true))
          .containsExactly(
              "list/wrappers.csv:2:2: type → kind",
              "list/wrappers.csv:3:2: BOT → bot",
              "list/wrappers.csv:6:2: BOT → bot");
      assertThat(Files.readAllBytes(file)).isEqualTo(after.getBytes(charset));
    }
    assertThat(all())
        .containsOnlyKeys(
            "list/wrappers.csv",
            "list/wrappers.csv.bak",
            "list/wrappers.csv.bak2",
            "list/wrappers.csv.bak3");
  }

  @Test
  void bytes_of_any_other_encoding_stay() throws IOException {
    Path file =
        write("list/wrappers.csv", "type,note\nBOT,b\u00fcro\n", StandardCharsets.ISO_8859_1);
    assertThat(migrate(true)).hasSize(2);
    assertThat(Files.readAllBytes(file))
        .isEqualTo("kind,note\nbot,b\u00fcro\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void a_file_gets_its_name_and_a_second_migration_finds_nothing() throws IOException {
    write("list/bots.csv", "type,id\nBOT,a\n", StandardCharsets.UTF_8);
    write("other.csv", "type,id\nBOT,a\n", StandardCharsets.UTF_8);
    SortedMap<String, String> before = all();
    List<String> found = migrate(false);
    assertThat(found)
        .containsExactly(
            "list/bots.csv: list/bots.csv → list/wrappers.csv",
            "list/bots.csv:1:1: type → kind",
            "list/bots.csv:2:1: BOT → bot");
    assertThat(all()).isEqualTo(before);
    assertThat(migrate(true)).isEqualTo(found);
    assertThat(all())
        .containsOnlyKeys("list/bots.csv.bak", "list/wrappers.csv", "other.csv")
        .containsEntry("list/wrappers.csv", "kind,id\nbot,a\n")
        .containsEntry("other.csv", "type,id\nBOT,a\n");
    SortedMap<String, String> after = all();
    assertThat(migrate(true)).isEmpty();
    assertThat(all()).isEqualTo(after);
  }

  @Test
  void what_is_not_certain_stays_and_is_named() throws IOException {
    write("list/bots.csv", "type\nBOT\n", StandardCharsets.UTF_8);
    write("list/wrappers.csv", "type\n\"BOT\n", StandardCharsets.UTF_8);
    SortedMap<String, String> before = all();
    ShelfMigration migration = new ShelfMigration(folder, RENAMES);
    assertThat(migration.migrate(true)).isEmpty();
    assertThat(migration.log().all().stream().map(problem -> problem.code()))
        .containsExactly("MIGRATE-BOTH", "MIGRATE-QUOTE");
    assertThat(all()).isEqualTo(before);
  }
}
