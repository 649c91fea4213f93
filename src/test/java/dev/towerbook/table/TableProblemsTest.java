package dev.towerbook.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.migrate.ShelfMigration;
import dev.towerbook.table.renamed.Rename;
import dev.towerbook.table.renamed.Renames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a small file can be wrong, as it is printed; {@code -Dgolden.update}. */
class TableProblemsTest {

  private static final Path EXPECTED = Path.of("src/test/resources/table/problems/expected.txt");
  private static final int LONG_CELL = 2_000_000;

  private static final Renames FORMER =
      Renames.of(
          new Rename.OfColumn("renamed.csv", "key", "id"),
          new Rename.OfWord("renamed.csv", "note", "OLD", "new"),
          new Rename.OfFile("empty.csv", "cells.csv"),
          new Rename.OfWord("quote.csv", "note", "OLD", "new"));

  @TempDir private Path folder = Path.of("");

  /** Files by name; of YAML, {@code id} is needed and {@code of} is a map. */
  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty.csv", text(""));
    files.put("twice.csv", text("id,note,note\n"));
    files.put("unknown.csv", text("id,notes\n"));
    files.put("missing.csv", text("note\n"));
    files.put("many-columns.csv", text("id" + ",note".repeat(Table.COLUMNS_MAX) + "\n"));
    files.put("control.csv", text("id\n\u0007\n"));
    files.put("cells.csv", text("id\n1,2\n"));
    files.put("cell-empty.csv", text("id,day\n,2026-10-31\n"));
    files.put("date.csv", text("id,day\n1,31.10.26\n"));
    files.put("number.csv", text("id,amount\n1,EUR 5\n"));
    files.put("quote.csv", text("id,note\n1,\"open\n2,b\n"));
    files.put("long.csv", text("id\n" + "x".repeat(LONG_CELL) + "\n"));
    files.put("latin-1.csv", "id\nb\u00fcro\n".getBytes(StandardCharsets.ISO_8859_1));
    files.put("semicolons.csv", text("id;note\n1;a\n2;b\n"));
    files.put("renamed.csv", text("key,note\n1,a\n2,OLD\n3,OLD\n"));
    files.put("key.yaml", text("? [a]\n: 1\nid: x\n"));
    files.put("key-twice.yaml", text("id: x\nid: y\n"));
    files.put("key-unknown.yaml", text("id: x\nidd: y\n"));
    files.put("key-missing.yaml", text("of: {}\n"));
    files.put("shape.yaml", text("id: x\nof: text\n"));
    files.put("syntax.yaml", text("id: \"x\n"));
    files.put("latin-1.yaml", "id: b\u00fcro\n".getBytes(StandardCharsets.ISO_8859_1));
    return files;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void read(String name, ProblemLog log) {
    Path file = folder.resolve(name);
    if (name.endsWith(".yaml")) {
      YamlFile.read(file, name, log)
          .ifPresent(
              map -> {
                map.allow(Set.of("id", "of"));
                map.required("id");
                map.map("of");
              });
    } else {
      new Table(name, log)
          .translatedAndReported(FORMER.in(name))
          .forEach(
              file,
              Set.of("id"),
              Set.of("id", "note", "day", "amount"),
              row -> {
                row.required("id");
                row.date("day");
                row.decimal("amount");
              });
    }
  }

  @Test
  void every_mistake_is_told_with_its_place() throws IOException {
    ProblemLog log = new ProblemLog();
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
      read(file.getKey(), log);
    }
    read("absent.csv", log);
    read("absent.yaml", log);
    ShelfMigration migration = new ShelfMigration(folder, FORMER);
    migration.migrate(false);
    log.addAll(migration.log().all());
    List<String> lines =
        log.all().stream()
            .map(problem -> problem.severity() + " " + problem.message())
            .map(line -> line.replace(folder.toString(), "/input"))
            .toList();
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(EXPECTED.getParent());
      Files.writeString(EXPECTED, String.join("\n", lines) + "\n");
    }
    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(EXPECTED));
  }
}
