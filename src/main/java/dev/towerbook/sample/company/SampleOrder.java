package dev.towerbook.sample.company;

import java.nio.file.Path;

/**
 * What to write.
 *
 * @param outFolder takes the input folder; with more applications than the company has, {@code
 *     input} and {@code mappings} are made inside it
 * @param bills how the files are written
 * @param seed same seed, same bytes
 * @param applications {@value #COMPANY_APPLICATIONS}, or more to add generated ones
 * @param shelf the {@code mappings} folder that is copied when applications are added
 */
public record SampleOrder(
    Path outFolder, BillStyle bills, long seed, int applications, Path shelf) {

  /** Applications that the company runs; one more has ended. */
  public static final int COMPANY_APPLICATIONS = 24;

  /** Seed of the committed sample. */
  public static final long DEFAULT_SEED = 20261031L;

  public SampleOrder {
    if (applications < COMPANY_APPLICATIONS || applications > 9999) {
      throw new IllegalArgumentException(
          "applications " + applications + " is not " + COMPANY_APPLICATIONS + "..9999");
    }
  }

  /** An order that copies the shelf {@code mappings} of the working folder if it needs one. */
  public SampleOrder(Path outFolder, BillStyle bills, long seed, int applications) {
    this(outFolder, bills, seed, applications, Path.of("mappings"));
  }

  /** True if applications are generated beyond those of the company. */
  public boolean isExtended() {
    return applications > COMPANY_APPLICATIONS;
  }

  public Path inputFolder() {
    return isExtended() ? outFolder.resolve("input") : outFolder;
  }
}
