package dev.towerbook.job;

import dev.towerbook.store.BookFile;
import dev.towerbook.store.rows.BookDamaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether a run over a book of former runs may have failed because of that book. Whatever is
 * neither a slip in the input nor trouble of the machine is held to be damage: the book is scratch,
 * to rebuild it is right in any case, and a run that fails again with a new book is reported as
 * what it is.
 */
final class BookTrouble {

  /** Free space below which a database fails for want of it. */
  private static final long SPACE_MIN = 8L * 1024 * 1024;

  /** H2: in use, connection broken, closed. The cause is elsewhere, maybe in the file. */
  private static final Set<Integer> CUT_OFF = Set.of(90020, 90067, 90098, 90121);

  private static final String H2_STORE = "org.h2.mvstore.MVStoreException";

  private BookTrouble() {}

  /** What is wrong with the book in a folder, in words; empty if something else is wrong. */
  static Optional<String> of(Throwable failure, Path folder) {
    if (Failures.refusal(failure).isPresent() || !BookFile.exists(folder) || isFull(folder)) {
      return Optional.empty();
    }
    boolean damaged = false;
    boolean machine = false;
    String said = "";
    for (Throwable at = failure; at != null; at = at.getCause()) {
      boolean store = at.getClass().getName().equals(H2_STORE);
      damaged |= store || at instanceof BookDamaged;
      if (at instanceof SQLException refused) {
        machine |= isConnection(refused);
        damaged |= !isConnection(refused);
      }
      machine |= at instanceof IOException && !damaged;
      if (isWantOfSpace(at)) {
        return Optional.empty();
      }
      said = at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
    }
    if (damaged || (!machine && !(failure instanceof Error))) {
      return Optional.of(said.lines().findFirst().orElse("unreadable"));
    }
    return BookFile.unreadable(folder);
  }

  private static boolean isConnection(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    return state.startsWith("08") || CUT_OFF.contains(refused.getErrorCode());
  }

  /** Words of the operating system, also for a volume without inodes or a user without quota. */
  private static boolean isWantOfSpace(Throwable failure) {
    String said = String.valueOf(failure.getMessage());
    return said.contains("No space left") || said.contains("quota exceeded");
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < SPACE_MIN;
    } catch (IOException e) {
      return true;
    }
  }
}
