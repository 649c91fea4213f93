package dev.towerbook.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real billing files beside the project, where it is there. */
public final class RealData {

  private RealData() {}

  /** The folder; skips the test visibly if it is not there. */
  public static Path folder() {
    Path folder = Path.of(System.getProperty("towerbook.shared", "../shared"), "real-data");
    assumeTrue(Files.isDirectory(folder), "skipped: ../shared/real-data is not here");
    return folder;
  }
}
