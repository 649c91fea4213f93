package dev.towerbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema of the book in a database that other programs use too; H2 stands for the server. */
class BookSchemaTest {

  private static final String BESIDE = "towerbook_v" + BookFile.SCHEMA_VERSION;

  private final String url =
      "jdbc:h2:mem:" + System.identityHashCode(this) + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
  private Connection held;

  @BeforeEach
  void open() throws SQLException {
    held = DriverManager.getConnection(url, "sa", "");
  }

  @AfterEach
  void close() throws SQLException {
    held.close();
  }

  private BookSchema found() throws SQLException, BookSchema.RightMissing {
    return BookSchema.of(url, "sa", "");
  }

  private void say(int version) throws SQLException {
    try (Statement statement = held.createStatement()) {
      statement.execute("create table book_version (schema_version integer)");
      statement.execute("insert into book_version values (" + version + ")");
    }
  }

  @Test
  void without_a_book_and_with_one_of_this_version_it_is_the_default_schema() throws Exception {
    assertThat(found().name()).isEmpty();
    say(BookFile.SCHEMA_VERSION);
    assertThat(found().name()).isEmpty();
    assertThat(found().note()).isEmpty();
  }

  @Test
  void an_older_book_stays_and_the_new_one_lies_beside_it() throws Exception {
    say(6);
    BookSchema first = found();
    assertThat(first.name()).isEqualTo(BESIDE);
    assertThat(first.note()).get().asString().contains("schema version 6", BESIDE);
    assertThat(found()).isEqualTo(new BookSchema(BESIDE, Optional.empty()));
    held.setSchema(BESIDE);
    assertThat(BookSchema.version(held)).isEmpty();
    held.setSchema("public");
    assertThat(BookSchema.version(held)).hasValue(6);
  }
}
