package dev.towerbook.table.renamed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A name of any former version becomes that of today, whatever else was renamed between. */
class RenamesTest {

  private static final Renames FIRST =
      Renames.of(
          new Rename.OfWord("old.csv", "kind", "BOT", "bot"),
          new Rename.OfColumn("old.csv", "kind", "type"));
  private static final Renames ALL =
      FIRST.then(
          Renames.of(
              new Rename.OfFile("old.csv", "new.csv"),
              new Rename.OfWord("new.csv", "type", "bot", "robot")));

  @Test
  void each_change_sees_what_the_ones_before_it_have_left() {
    FileNames old = ALL.in("old.csv");
    assertThat(ALL.file("old.csv")).isEqualTo("new.csv");
    assertThat(old.column("kind")).isEqualTo("type");
    assertThat(old.word("kind", "BOT")).isEqualTo("robot");
    assertThat(FIRST.in("old.csv").word("kind", "BOT")).isEqualTo("bot");
  }

  @Test
  void a_file_of_the_version_between_is_read_too() {
    FileNames between = ALL.in("new.csv");
    assertThat(between.word("type", "bot")).isEqualTo("robot");
    assertThat(between.word("type", "BOT")).isEqualTo("BOT");
    assertThat(between.hasWordsIn("type")).isTrue();
    assertThat(between.hasWordsIn("name")).isFalse();
  }

  @Test
  void what_was_never_renamed_stays() {
    assertThat(ALL.file("other.csv")).isEqualTo("other.csv");
    assertThat(ALL.in("other.csv").column("kind")).isEqualTo("kind");
    assertThat(ALL.in("other.csv").word("kind", "BOT")).isEqualTo("BOT");
    assertThat(ALL.formerly("new.csv")).containsExactly("old.csv");
    assertThat(ALL.formerly("other.csv")).isEmpty();
  }
}
