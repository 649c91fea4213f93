package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.Drill.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as a user who may not write where the jar lies, with a JDK that only shows how it
 * was called.
 */
class LauncherTest {

  /** None that the launcher knows: it is handed on. */
  private static final String COMMAND = "something";

  private static final String ARCHIVE = "target/app/towerbook.jsa";
  private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

  @TempDir private Path folder = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void anInstallation() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    Path launcher = Files.copy(Path.of("towerbook"), home.resolve("towerbook"));
    mode(launcher, "rwxr-xr-x");
    write("target/towerbook.jar", "jar");
    write("jdk/release", "JAVA_VERSION=\"21.0.1\"\n");
    write("jdk/bin/java", "#!/bin/sh\necho \"umask $(umask) args $*\"\n");
    mode(home.resolve("jdk/bin/java"), "rwxr-xr-x");
  }

  private void unpacked() throws IOException {
    write("target/app/towerbook.jar", "jar");
    write("target/app/.unpacked", "");
  }

  @Test
  void without_the_right_to_write_no_archive_of_classes_is_asked_for() throws Exception {
    Outcome outcome = launch();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("umask 0027", "-jar " + home.resolve("target/towerbook.jar"))
        .doesNotContain("SharedArchive");
  }

  @Test
  void an_archive_that_may_only_be_read_is_only_read() throws Exception {
    unpacked();
    write(ARCHIVE, "classes");
    Outcome outcome = launch();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("-Xshare:auto", "-XX:SharedArchiveFile=" + home.resolve(ARCHIVE))
        .contains("-jar " + home.resolve("target/app/towerbook.jar"))
        .doesNotContain("AutoCreate");
  }

  @Test
  void an_archive_that_may_not_be_read_is_left_alone() throws Exception {
    unpacked();
    write(ARCHIVE, "classes");
    mode(home.resolve(ARCHIVE), "-wx------");
    assertThat(launch().out()).contains("umask").doesNotContain("SharedArchive");
  }

  @Test
  void whose_folder_it_is_keeps_an_archive() throws Exception {
    unpacked();
    Outcome outcome = run(List.of(home.resolve("towerbook").toString(), COMMAND));
    assertThat(outcome.out()).contains("-XX:+AutoCreateSharedArchive");
  }

  @Test
  void nobody_builds_in_a_folder_of_another_user() throws Exception {
    Files.delete(home.resolve("target/towerbook.jar"));
    Outcome outcome = launch();
    assertThat(outcome.code()).isEqualTo(77);
    assertThat(outcome.err()).contains("must be built", "may not write", "./mvnw package");
  }

  @Test
  void a_jar_older_than_its_sources_is_not_started_quietly() throws Exception {
    write("pom.xml", "");
    write("src/main/X.java", "");
    Path later = home.resolve("src/main/X.java");
    Files.setLastModifiedTime(later, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    assertThat(launch().code()).isEqualTo(77);
  }

  /** Starts the launcher as somebody who may read and not write. */
  private Outcome launch() throws Exception {
    mode(folder, "rwxr-xr-x");
    for (String name : List.of("", "target", "target/app")) {
      if (Files.exists(home.resolve(name))) {
        mode(home.resolve(name), "r-xr-xr-x");
      }
    }
    List<String> words = new ArrayList<>();
    if (IS_ROOT) {
      words.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    words.addAll(List.of(home.resolve("towerbook").toString(), COMMAND));
    try {
      return run(words);
    } finally {
      for (String name : List.of("", "target", "target/app")) {
        if (Files.exists(home.resolve(name))) {
          mode(home.resolve(name), "rwxr-xr-x");
        }
      }
    }
  }

  private Outcome run(List<String> words) throws Exception {
    ProcessBuilder process = new ProcessBuilder(words).directory(Path.of("/").toFile());
    process.environment().put("TOWERBOOK_JAVA_HOME", home.resolve("jdk").toString());
    Process started = process.start();
    String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(started.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(started.waitFor(), out, err);
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    mode(file, "rw-r--r--");
  }

  private static void mode(Path file, String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}
