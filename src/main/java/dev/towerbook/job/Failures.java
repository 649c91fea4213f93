package dev.towerbook.job;

import dev.towerbook.job.step.ProblemLines;
import dev.towerbook.table.InputRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionException;

/**
 * What a failure means for the person on night duty: your input (correct the file), machine trouble
 * (try again), or our defect (call someone).
 */
public final class Failures {

  private Failures() {}

  /** Prints a failure and answers the exit code. */
  static ExitCode report(Throwable failure, PrintStream err) {
    InputRefused refused = cause(failure, InputRefused.class);
    if (refused != null) {
      ProblemLines.print(refused.problems(), err);
      return ExitCode.YOUR_INPUT;
    }
    AccessDeniedException denied = cause(failure, AccessDeniedException.class);
    if (denied != null) {
      err.println(
          "No permission for "
              + denied.getFile()
              + ". Fix: grant the user that runs Towerbook"
              + " permission to read the input and to write the reports and book folders.");
      return ExitCode.NO_PERMISSION;
    }
    if (isMachineTrouble(failure)) {
      err.println(
          "Disk, file or database error: "
              + innermost(failure)
              + ". Fix: check free space and"
              + " the database, then run again; nothing is lost.");
      return ExitCode.MACHINE_TROUBLE;
    }
    err.println(
        "This is a defect in Towerbook, not in your input. Please report it with this text:");
    failure.printStackTrace(err);
    return ExitCode.OUR_DEFECT;
  }

  /** The refusal of the input among the causes of a failure, if it is one. */
  public static Optional<InputRefused> refusal(Throwable failure) {
    return Optional.ofNullable(cause(failure, InputRefused.class));
  }

  private static boolean isMachineTrouble(Throwable failure) {
    SQLException refused = cause(failure, SQLException.class);
    if (refused != null && isOurStatement(refused)) {
      return false;
    }
    return refused != null
        || cause(failure, FileSystemException.class) != null
        || cause(failure, UncheckedIOException.class) != null
        || cause(failure, IOException.class) != null
        || cause(failure, DataAccessResourceFailureException.class) != null
        || cause(failure, CannotGetJdbcConnectionException.class) != null
        || cause(failure, TransactionException.class) != null;
  }

  /** Data, constraint or syntax (SQL state 22, 23, 42): trying again would change nothing. */
  private static boolean isOurStatement(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
  }

  private static <T extends Throwable> @org.jspecify.annotations.Nullable T cause(
      Throwable failure, Class<T> type) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
    }
    return null;
  }

  private static String innermost(Throwable failure) {
    Throwable at = failure;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at.getClass().getSimpleName() + ": " + at.getMessage();
  }
}
