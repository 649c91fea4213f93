package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.Drill.Outcome;
import dev.towerbook.table.renamed.Rename;
import dev.towerbook.table.renamed.Renames;
import dev.towerbook.table.renamed.ShelfRenames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shelf with words of before is read with notes, and migrated without changing anything else. */
class MigrateCommandTest {

  private static final Path OPERATIONS = Path.of("docs/operations.md");
  private static final String TO = "<!-- end -->\n";

  @TempDir private Path folder;

  private String mappings() {
    return "--mappings=" + folder.resolve("mappings");
  }

  @Test
  void a_shelf_of_the_version_before_becomes_one_of_this_version() throws IOException {
    Path table = folder.resolve("mappings/decisions/disposition.csv");
    Drill.copy(Path.of("mappings"), folder.resolve("mappings"));
    Drill.edit(table, ",keep,", ",KEEP,");
    Drill.edit(table, ",undecided,", ",UNDECIDED,");
    String before = Files.readString(table);

    Outcome check = Drill.command("check-mappings", mappings());
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(check.out())
        .contains("disposition.csv:3:14: \"KEEP\" has a new name, keep")
        .contains("or let ./towerbook migrate write it");

    Outcome dry = Drill.command("migrate", mappings(), "--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.out())
        .contains("decisions/disposition.csv:3:14: KEEP → keep")
        .endsWith("8 outdated names in 1 file; nothing was written.\n");
    assertThat(table).hasContent(before);

    assertThat(Drill.command("migrate", mappings()).out())
        .endsWith("8 outdated names in 1 file updated.\n");
    assertThat(table).hasSameBinaryContentAs(Path.of("mappings/decisions/disposition.csv"));
    assertThat(table.resolveSibling("disposition.csv.bak")).hasContent(before);
    assertThat(Drill.command("check-mappings", mappings()).out())
        .isEqualTo("The shelf is in order: no errors, no warnings.\n");
    assertThat(Drill.command("migrate", mappings()).out())
        .isEqualTo("The mappings are up to date.\n");
  }

  @Test
  void a_shelf_that_is_not_there_is_an_error() {
    assertThat(Drill.command("migrate", mappings()).code()).isEqualTo(2);
  }

  /** {@code docs/operations.md} lists all of them; {@code -Dgolden.update} writes the list. */
  @Test
  void every_former_name_is_documented_with_its_end() throws IOException {
    StringBuilder table =
        new StringBuilder("| in | was | is | read until |\n| --- | --- | --- | --- |\n");
    for (Map.Entry<String, Renames> names : ShelfRenames.UNTIL.entrySet()) {
      for (Rename rename : names.getValue().all()) {
        String in =
            switch (rename) {
              case Rename.OfFile of -> "the shelf";
              case Rename.OfColumn of -> "`" + of.file() + "`";
              case Rename.OfWord of -> "`" + of.file() + "`, column `" + of.column() + "`";
            };
        table.append(
            "| %s | `%s` | `%s` | %s |\n"
                .formatted(in, rename.from(), rename.to(), names.getKey()));
      }
    }
    assertDocumented("former names", table.toString());
  }

  @Test
  void every_former_option_is_documented_with_its_end() throws IOException {
    StringBuilder table = new StringBuilder("| was | is | accepted until |\n| --- | --- | --- |\n");
    FormerOptions.ALL.forEach(
        one -> table.append("| `%s` | `%s` | %s |\n".formatted(one.from(), one.to(), one.until())));
    assertDocumented("former options", table.toString());
  }

  @Test
  void a_former_option_is_accepted_and_told() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
    assertThat(
            FormerOptions.current(
                new String[] {
                  "run", "--again", "--reader", "strict", "--reader=bytes", "--input", "--againe"
                },
                err))
        .containsExactly(
            "run", "--force", "--parser=fastcsv", "--parser=bytes", "--input", "--againe");
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("Note: --again is called --force now; the former name is accepted until version");
  }

  private static void assertDocumented(String what, String table) throws IOException {
    String from = "<!-- " + what + " -->\n";
    String text = Files.readString(OPERATIONS);
    int begin = text.indexOf(from) + from.length();
    if (System.getProperty("golden.update") != null) {
      String end = text.substring(text.indexOf(TO, begin));
      Files.writeString(OPERATIONS, text.substring(0, begin) + table + end);
    }
    assertThat(Files.readString(OPERATIONS)).contains(from + table + TO);
  }
}
