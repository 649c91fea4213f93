package dev.towerbook.job;

import dev.towerbook.sample.SampleWriter;
import dev.towerbook.sample.company.BillStyle;
import dev.towerbook.sample.company.SampleOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the sample company, at any size. */
@Command(
    name = "sample",
    description = "Generate a sample company: bills, timesheets, invoices and usage counts.",
    mixinStandardHelpOptions = true,
    versionProvider = TowerbookCommand.VersionLine.class)
final class SampleCommand implements Callable<Integer> {

  @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Output folder.")
  private Path out = Path.of("sample-data");

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Multiply the number of bill lines by N for the same total cost (default:"
              + " ${DEFAULT-VALUE}).")
  private int scale = 1;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "" + SampleOrder.DEFAULT_SEED,
      description = "Random seed; the same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed = SampleOrder.DEFAULT_SEED;

  @Option(
      names = "--applications",
      paramLabel = "N",
      defaultValue = "24",
      description = {
        "Number of applications (default: ${DEFAULT-VALUE}). Above 24, matching mappings are",
        "generated too: FOLDER/input and FOLDER/mappings."
      })
  private int applications = 24;

  @Option(
      names = "--resources",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Approximate number of resources per month, each in two releases (default: few).")
  private int resources;

  @Option(
      names = "--tags",
      paramLabel = "WIDTH",
      defaultValue = "narrow",
      description =
          "narrow: three or four tags per line; wide: a dozen (default: ${DEFAULT-VALUE}).")
  private BillStyle.Tags tags = BillStyle.Tags.NARROW;

  @Option(
      names = "--gzip",
      paramLabel = "WHICH",
      defaultValue = "old",
      description =
          "Which monthly files to compress: none, old or all (default: ${DEFAULT-VALUE}).")
  private BillStyle.Compression gzip = BillStyle.Compression.OLD;

  @Option(names = "--clean", description = "Omit the deliberately invalid rows.")
  private boolean clean;

  @Override
  public Integer call() throws IOException {
    BillStyle style = new BillStyle(scale, resources, tags, gzip, !clean);
    SampleWriter.write(new SampleOrder(out, style, seed, applications), System.out::println);
    return ExitCode.PUBLISHED.number();
  }
}
