package dev.towerbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookFileTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void a_commit_is_written_at_once() throws IOException {
    try (Books books = new Books(folder)) {
      List<@Nullable String> delays =
          books.jdbc.queryForList(
              "select setting_value from information_schema.settings"
                  + " where setting_name = 'WRITE_DELAY'",
              String.class);
      assertThat(delays).isNotEmpty().containsOnly("0");
      books.book.checkpoint();
    }
  }

  /** H2 2.4.240 does not see a transaction's own update here (h2database #4299). */
  @Test
  void a_transaction_sees_its_own_update() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:probe", "sa", "");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create table a(id int primary key, st varchar)");
      statement.execute("create table b(id int primary key, a_id int)");
      statement.execute("insert into a values(1,'NEW')");
      statement.execute("insert into b values(1,1)");
      connection.commit();
      try (PreparedStatement seen =
          connection.prepareStatement(
              "select case when exists(select 1 from a join b on b.a_id = a.id where a.st = ?)"
                  + " then 1 else 0 end")) {
        assertThat(done(seen)).isZero();
        statement.executeUpdate("update a set st = 'DONE' where id = 1");
        assertThat(done(seen)).isEqualTo(1);
      }
    }
  }

  private static int done(PreparedStatement seen) throws SQLException {
    seen.setString(1, "DONE");
    try (ResultSet row = seen.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void a_sound_book_stays() throws IOException {
    assertThat(BookFile.prepare(folder.resolve("new"))).isEmpty();
    new Books(folder).close();
    assertThat(BookFile.prepare(folder)).isEmpty();
    assertThat(names()).containsExactly("book.mv.db");
  }

  @Test
  void a_damaged_book_is_moved_aside_and_a_new_one_can_begin() throws IOException {
    for (int n = 1; n <= 2; n++) {
      byte[] noise = new byte[20_000];
      new Random(n).nextBytes(noise);
      Files.write(folder.resolve("book.mv.db"), noise);
      assertThat(BookFile.prepare(folder))
          .get()
          .asString()
          .contains("book.damaged-" + n + ".mv.db", "rebuilt from the inputs");
      assertThat(Files.readAllBytes(folder.resolve("book.damaged-" + n + ".mv.db")))
          .isEqualTo(noise);
    }
    try (Books books = new Books(folder)) {
      assertThat(books.book.deliveries()).isEmpty();
    }
    assertThat(BookFile.prepare(folder)).isEmpty();
  }

  @Test
  void a_book_that_was_cut_or_overwritten_is_moved_aside_or_whole() throws IOException {
    try (Books books = new Books(folder)) {
      books.transaction.executeWithoutResult(
          status -> books.book.post(Posted.delivery("bills/x.csv", new Random(1))));
    }
    byte[] whole = Files.readAllBytes(folder.resolve("book.mv.db"));
    for (int part : List.of(0, 1, 2, 3)) {
      Path copy = Files.createDirectory(folder.resolve("cut" + part));
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 4);
      Files.write(copy.resolve("book.mv.db"), cut);
      BookFile.prepare(copy);
      try (Books books = new Books(copy)) {
        assertThat(books.book.deliveries().size()).isBetween(0, 1);
      }
    }
  }

  @Test
  void a_book_of_another_schema_version_is_kept_beside_under_its_version() throws IOException {
    for (int time = 0; time < 2; time++) {
      try (Books books = new Books(folder)) {
        books.jdbc.update("update book_version set schema_version = 6");
      }
      assertThat(BookFile.prepare(folder)).get().asString().contains("schema version 6", "book.v6");
    }
    assertThat(names()).containsExactly("book.v6-2.mv.db", "book.v6.mv.db");
  }

  @Test
  void a_book_that_says_no_version_is_damaged() throws IOException {
    try (Books books = new Books(folder)) {
      books.jdbc.execute("drop table book_version");
    }
    assertThat(BookFile.prepare(folder)).get().asString().contains("no schema version");
    assertThat(names()).containsExactly("book.damaged-1.mv.db");
  }

  @Test
  void the_schema_says_the_version_that_the_code_expects() throws IOException {
    try (Books books = new Books(folder)) {
      assertThat(
              books.jdbc.queryForObject("select schema_version from book_version", Integer.class))
          .isEqualTo(BookFile.SCHEMA_VERSION);
    }
  }

  @Test
  void a_second_opener_is_refused_and_a_book_in_use_is_not_moved() throws Exception {
    try (Books books = new Books(folder)) {
      Process second = new ProcessBuilder(opener()).redirectErrorStream(true).start();
      String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(second.waitFor()).as(said).isEqualTo(2);
      assertThat(said).contains("already in use");
      assertThat(books.book.deliveries()).isEmpty();
      assertThat(names()).containsExactly("book.mv.db");
    }
  }

  private List<String> opener() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        SecondOpener.class.getName(),
        folder.toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".mv.db"))
          .sorted()
          .toList();
    }
  }
}
