package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What ends a run → its exit code, and what the person on night duty reads. */
class FailuresTest {

  private static final Problem PROBLEM =
      new Problem(
          "X-Y", Severity.ERROR, SourceLocation.line("a.csv", 3), "is wrong", "v", "mend it");

  static Stream<Arguments> failures() {
    SQLException gone = new SQLException("connection is broken", "90067");
    SQLException full = new SQLException("No space left on device", "90098");
    SQLException twice = new SQLException("unique index", "23505");
    SQLException syntax = new SQLException("syntax", "42000");
    SQLException long_ = new SQLException("value too long", "22001");
    return Stream.of(
        Arguments.of(new InputRefused(PROBLEM), ExitCode.YOUR_INPUT),
        Arguments.of(new IllegalStateException(new InputRefused(PROBLEM)), ExitCode.YOUR_INPUT),
        Arguments.of(new AccessDeniedException("/reports"), ExitCode.NO_PERMISSION),
        Arguments.of(
            new UncheckedIOException(new AccessDeniedException("/in")), ExitCode.NO_PERMISSION),
        Arguments.of(new IOException("broken pipe"), ExitCode.MACHINE_TROUBLE),
        Arguments.of(new FileNotFoundException("gone"), ExitCode.MACHINE_TROUBLE),
        Arguments.of(new FileSystemException("f", null, "No space left"), ExitCode.MACHINE_TROUBLE),
        Arguments.of(new UncheckedIOException(new IOException("disk")), ExitCode.MACHINE_TROUBLE),
        Arguments.of(gone, ExitCode.MACHINE_TROUBLE),
        Arguments.of(new SQLException("no state"), ExitCode.MACHINE_TROUBLE),
        Arguments.of(
            new DataAccessResourceFailureException("full", full), ExitCode.MACHINE_TROUBLE),
        Arguments.of(new CannotGetJdbcConnectionException("down", gone), ExitCode.MACHINE_TROUBLE),
        Arguments.of(new CannotCreateTransactionException("down", gone), ExitCode.MACHINE_TROUBLE),
        Arguments.of(new DuplicateKeyException("twice", twice), ExitCode.OUR_DEFECT),
        Arguments.of(new IllegalStateException(syntax), ExitCode.OUR_DEFECT),
        Arguments.of(new IllegalStateException(long_), ExitCode.OUR_DEFECT),
        Arguments.of(new IllegalStateException("does not reconcile"), ExitCode.OUR_DEFECT),
        Arguments.of(new NullPointerException(), ExitCode.OUR_DEFECT),
        Arguments.of(new ArithmeticException("/ 0"), ExitCode.OUR_DEFECT),
        Arguments.of(new StackOverflowError(), ExitCode.OUR_DEFECT));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_has_its_exit_code(Throwable failure, ExitCode code) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      assertThat(Failures.report(failure, err)).isEqualTo(code);
    }
    String said = bytes.toString(StandardCharsets.UTF_8);
    String expected =
        switch (code) {
          case YOUR_INPUT -> "a.csv:3: \"v\" is wrong. Fix: mend it. [X-Y]";
          case NO_PERMISSION -> "Fix: grant the user";
          case MACHINE_TROUBLE -> "Fix: check free space";
          default -> failure.getClass().getSimpleName();
        };
    assertThat(said).contains(expected);
    assertThat(said.contains("\tat ")).isEqualTo(code == ExitCode.OUR_DEFECT);
  }

  @Test
  void exit_codes_are_those_of_the_help_text() {
    Set<Integer> numbers = new TreeSet<>();
    Arrays.stream(ExitCode.values()).forEach(code -> numbers.add(code.number()));
    assertThat(numbers).containsExactly(0, 1, 2, 3, 73, 74, 75, 77);
    assertThat(ExitCode.values()).hasSize(numbers.size());
  }
}
