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
    description = "Write the sample company's bills, timesheets, invoices and counts.",
    mixinStandardHelpOptions = true,
    versionProvider = TowerbookCommand.VersionLine.class)
final class SampleCommand implements Callable<Integer> {

  @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where to write.")
  private Path out = Path.of("sample-data");

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description = "N times the bill lines for the same money (default: ${DEFAULT-VALUE}).")
  private int scale = 1;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "" + SampleOrder.DEFAULT_SEED,
      description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed = SampleOrder.DEFAULT_SEED;

  @Option(
      names = "--applications",
      paramLabel = "N",
      defaultValue = "24",
      description = {
        "Number of applications (default: ${DEFAULT-VALUE}). With more than 24, FOLDER/input and",
        "a matching FOLDER/mappings are written."
      })
  private int applications = 24;

  @Option(
      names = "--resources",
      paramLabel = "N",
      defaultValue = "0",
      description = "About so many resources a month, each under two releases (default: few).")
  private int resources;

  @Option(
      names = "--tags",
      paramLabel = "WIDTH",
      defaultValue = "narrow",
      description = "narrow: three or four tags a line; wide: a dozen (default: ${DEFAULT-VALUE}).")
  private BillStyle.Tags tags = BillStyle.Tags.NARROW;

  @Option(
      names = "--gzip",
      paramLabel = "WHICH",
      defaultValue = "old",
      description = "Monthly files to compress: none, old or all (default: ${DEFAULT-VALUE}).")
  private BillStyle.Compression gzip = BillStyle.Compression.OLD;

  @Option(names = "--clean", description = "Without the rows that are wrong on purpose.")
  private boolean clean;

  @Override
  public Integer call() throws IOException {
    BillStyle style = new BillStyle(scale, resources, tags, gzip, !clean);
    SampleWriter.write(new SampleOrder(out, style, seed, applications), System.out::println);
    return ExitCode.PUBLISHED.number();
  }
}
