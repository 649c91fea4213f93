package dev.towerbook.store.rows;

import dev.towerbook.intake.declared.SourceKind;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The column {@code kind}: what a source file holds, as a word. */
final class Kinds {

  private Kinds() {}

  static SourceKind of(ResultSet row) throws SQLException {
    String word = row.getString("kind");
    return SourceKind.of(word)
        .orElseThrow(() -> new IllegalStateException("the book has a source of kind " + word));
  }
}
