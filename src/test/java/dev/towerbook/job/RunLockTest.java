package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.job.step.RunOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void a_second_run_is_refused_until_the_first_gives_the_lock_back() throws IOException {
    RunLock first = RunLock.take(folder).orElseThrow();
    assertThat(RunLock.take(folder)).isEmpty();
    assertThat(RunLock.take(folder)).isEmpty();
    RunLock elsewhere = RunLock.take(folder.resolve("other")).orElseThrow();
    elsewhere.close();
    first.close();
    RunLock again = RunLock.take(folder).orElseThrow();
    again.close();
  }

  @Test
  void another_process_is_refused_and_the_kernel_releases_a_dead_one() throws Exception {
    Process holder = new ProcessBuilder(command()).redirectErrorStream(true).start();
    try {
      assertThat(holder.getInputStream().read()).as("the other process holds it").isEqualTo('y');
      assertThat(RunLock.take(folder)).isEmpty();
    } finally {
      holder.destroyForcibly().waitFor();
    }
    RunLock lock = RunLock.take(folder).orElseThrow();
    lock.close();
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        LockHolder.class.getName(),
        folder.toString());
  }

  @Test
  void a_run_beside_another_says_so_and_touches_nothing() throws IOException {
    Path book = folder.resolve("book");
    Path reports = folder.resolve("reports");
    RunLock first = RunLock.take(book).orElseThrow();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      RunOptions settings =
          new RunOptions(
              folder,
              folder,
              reports,
              book,
              "",
              Optional.empty(),
              1,
              BillReader.Scanning.BYTES,
              false);
      assertThat(new Run(settings, out, out).run()).isEqualTo(ExitCode.LOCKED);
    } finally {
      first.close();
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Another run holds", "Fix: ");
    assertThat(Files.exists(reports)).isFalse();
  }
}
