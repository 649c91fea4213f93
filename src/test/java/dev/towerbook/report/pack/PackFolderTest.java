package dev.towerbook.report.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFolderTest {

  private static final String MAY = "2026-05";

  private final Path reports;
  private final PackFolder packs;

  PackFolderTest(@TempDir Path reports) {
    this.reports = reports;
    this.packs = new PackFolder(reports);
  }

  private Path publish(String packId, String content) throws IOException {
    Path workspace = packs.workspace(packId);
    Files.writeString(workspace.resolve(Manifest.NAME), "manifest of " + packId);
    Files.createDirectories(workspace.resolve("csv"));
    Files.writeString(workspace.resolve("csv/totals.csv"), content);
    return packs.publish(workspace, MAY, packId);
  }

  private List<String> stored() throws IOException {
    try (Stream<Path> found = Files.list(reports.resolve(".packs"))) {
      return found.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_month_points_to_its_newest_pack_and_former_packs_stay() throws IOException {
    Path first = publish("2026-05-aaaa", "1");
    assertThat(first).isEqualTo(reports.resolve(MAY)).isSymbolicLink();
    assertThat(first.resolve("csv/totals.csv")).hasContent("1");
    publish("2026-05-bbbb", "2");
    assertThat(first.resolve("csv/totals.csv")).hasContent("2");
    assertThat(reports.resolve(".packs/2026-05-aaaa/csv/totals.csv")).hasContent("1");
    assertThat(Files.readSymbolicLink(first)).isEqualTo(Path.of(".packs/2026-05-bbbb"));
    assertThat(stored()).containsExactly("2026-05-aaaa", "2026-05-bbbb");
  }

  @Test
  void the_same_bytes_are_stored_once_and_other_bytes_beside_them() throws IOException {
    publish("2026-05-aaaa", "1");
    publish("2026-05-aaaa", "1");
    assertThat(stored()).containsExactly("2026-05-aaaa");
    publish("2026-05-aaaa", "2");
    publish("2026-05-aaaa", "3");
    publish("2026-05-aaaa", "2");
    assertThat(stored()).containsExactly("2026-05-aaaa", "2026-05-aaaa-2", "2026-05-aaaa-3");
    assertThat(reports.resolve(".packs/2026-05-aaaa/csv/totals.csv")).hasContent("1");
    assertThat(Files.readSymbolicLink(reports.resolve(MAY)))
        .isEqualTo(Path.of(".packs/2026-05-aaaa-2"));
  }

  @Test
  void a_published_pack_is_known_by_its_id() throws IOException {
    assertThat(packs.isPublished(MAY, "2026-05-aaaa")).isFalse();
    publish("2026-05-aaaa", "1");
    assertThat(packs.isPublished(MAY, "2026-05-aaaa")).isTrue();
    assertThat(packs.isPublished(MAY, "2026-05-aaa")).isFalse();
    assertThat(packs.isPublished(MAY, "2026-05-bbbb")).isFalse();
    assertThat(packs.isPublished("2026-04", "2026-05-aaaa")).isFalse();
    publish("2026-05-aaaa", "2");
    assertThat(packs.isPublished(MAY, "2026-05-aaaa")).isTrue();
    Files.delete(reports.resolve(MAY).resolve(Manifest.NAME));
    assertThat(packs.isPublished(MAY, "2026-05-aaaa")).isFalse();
  }

  @Test
  void what_a_killed_run_left_is_removed() throws IOException {
    publish("2026-05-aaaa", "1");
    Path left = packs.workspace("2026-05-bbbb");
    Files.writeString(left.resolve("half"), "half");
    Files.createSymbolicLink(reports.resolve("." + MAY + ".tmp"), Path.of("nowhere"));
    Path workspace = packs.workspace("2026-05-bbbb");
    assertThat(workspace).isEmptyDirectory();
    String name = workspace.getFileName().toString();
    assertThat(name).startsWith("2026-05-bbbb.").endsWith(".tmp");
    assertThat(stored()).containsExactly("2026-05-aaaa", name);
    Files.writeString(workspace.resolve(Manifest.NAME), "m");
    packs.publish(workspace, MAY, "2026-05-bbbb");
    assertThat(stored()).containsExactly("2026-05-aaaa", "2026-05-bbbb");
    try (Stream<Path> files = Files.list(reports)) {
      assertThat(files).containsExactlyInAnyOrder(reports.resolve(MAY), reports.resolve(".packs"));
    }
  }

  @Test
  void a_folder_of_a_person_is_never_replaced() throws IOException {
    Files.createDirectories(reports.resolve(MAY));
    Files.writeString(reports.resolve(MAY).resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> publish("2026-05-aaaa", "1"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("folder of its own");
    assertThat(reports.resolve(MAY).resolve("mine.txt")).hasContent("mine");
    assertThat(Files.isSymbolicLink(reports.resolve("." + MAY + ".tmp"))).isFalse();
  }
}
