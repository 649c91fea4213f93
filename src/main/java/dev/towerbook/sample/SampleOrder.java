package dev.towerbook.sample;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What to write.
 *
 * @param outFolder takes the input folder; with more applications than the company has, {@code
 *     input} and {@code mappings} are made inside it
 * @param scale how many bill lines stand for one of the committed sample, 1 or more; the money
 *     stays
 * @param seed same seed, same bytes
 * @param applications {@value #COMPANY_APPLICATIONS}, or more to add generated ones
 * @param compressOld gzip every monthly file but those of the newest month
 * @param shelf the {@code mappings} folder that is copied when applications are added
 */
public record SampleOrder(
    Path outFolder, int scale, long seed, int applications, boolean compressOld, Path shelf) {

  /** Applications of the company as told. */
  public static final int COMPANY_APPLICATIONS = 24;

  /** Seed of the committed sample. */
  public static final long DEFAULT_SEED = 20261031L;

  /** Largest scale: a file stays below what a line counter of 32 bits can count. */
  public static final int SCALE_MAX = 1_000_000;

  public SampleOrder {
    requireNonNull(outFolder, "outFolder");
    requireNonNull(shelf, "shelf");
    if (scale < 1 || scale > SCALE_MAX) {
      throw new IllegalArgumentException("scale " + scale + " is not 1.." + SCALE_MAX);
    }
    if (applications < COMPANY_APPLICATIONS || applications > 9999) {
      throw new IllegalArgumentException(
          "applications " + applications + " is not " + COMPANY_APPLICATIONS + "..9999");
    }
  }

  /** An order that copies the shelf {@code mappings} of the working folder if it needs one. */
  public SampleOrder(Path outFolder, int scale, long seed, int applications, boolean compressOld) {
    this(outFolder, scale, seed, applications, compressOld, Path.of("mappings"));
  }

  /** True if applications are generated beyond those of the company. */
  boolean isExtended() {
    return applications > COMPANY_APPLICATIONS;
  }

  Path inputFolder() {
    return isExtended() ? outFolder.resolve("input") : outFolder;
  }
}
