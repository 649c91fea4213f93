package dev.towerbook.sample.company;

import static dev.towerbook.sample.company.SampleProblem.SAMPLE_SHELF;

import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies the shelf and adds the generated applications to its catalogue. */
public final class ShelfCopy {

  private static final List<String> UNITS = List.of("business-units.csv", "capabilities.csv");

  private final SampleOrder order;
  private final ExtraApplications extra;

  public ShelfCopy(SampleOrder order) {
    this.order = order;
    extra = new ExtraApplications(order);
  }

  /**
   * Writes {@code mappings} into the order's folder.
   *
   * @throws InputRefused if there is no shelf to copy
   */
  public void write() throws IOException {
    Path shelf = order.shelf();
    Path target = order.outFolder().resolve("mappings");
    if (!Files.isRegularFile(shelf.resolve("catalogue/applications.csv"))) {
      throw new InputRefused(
          new Problem(
              SAMPLE_SHELF,
              Severity.ERROR,
              SourceLocation.file(shelf.toString()),
              shelf.toString()));
    }
    copy(shelf, target);
    Path catalogue = target.resolve("catalogue");
    List<String> units = firstCells(catalogue.resolve(UNITS.get(0)));
    List<String> leaves = leaves(catalogue.resolve(UNITS.get(1)));
    append(catalogue.resolve("applications.csv"), number -> application(number, units));
    append(catalogue.resolve("application-capabilities.csv"), number -> capability(number, leaves));
    append(catalogue.resolve("wrappers.csv"), ShelfCopy::wrapper);
    append(catalogue.resolve("wrapper-hosts.csv"), ShelfCopy::host);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private void append(Path file, IntFunction<String> row) throws IOException {
    String rows = extra.numbers().mapToObj(row).collect(Collectors.joining());
    Files.writeString(file, rows, StandardOpenOption.APPEND);
  }

  private static List<String> firstCells(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  /** Capabilities that are nobody's parent. */
  private static List<String> leaves(Path file) throws IOException {
    String text = Files.readString(file);
    return firstCells(file).stream().filter(id -> !text.contains("," + id + ",")).toList();
  }

  private String application(int number, List<String> units) {
    String id = ExtraApplications.application(number);
    List<String> cells =
        List.of(
            id,
            "Estate application " + number,
            units.get(number % units.size()),
            "Estate owner " + number % 50,
            "Estate engineer " + number % 70,
            "live",
            "2019-04-01",
            "",
            Integer.toString(1 + extra.dice(number, "criticality", 5)),
            score(number, "business"),
            score(number, "technical"),
            "transaction",
            "",
            "",
            "generated");
    return String.join(",", cells) + "\n";
  }

  /** One of 1.0 … 5.0; one application in twenty is not scored. */
  private String score(int number, String word) {
    if (extra.dice(number, "scored", 20) == 0) {
      return "";
    }
    int tenths = 10 + extra.dice(number, word, 41);
    return tenths / 10 + "." + tenths % 10;
  }

  private static String capability(int number, List<String> leaves) {
    String id = ExtraApplications.application(number);
    return id + "," + leaves.get(number % leaves.size()) + ",1\n";
  }

  private static String wrapper(int number) {
    if (!ExtraApplications.hasBot(number)) {
      return "";
    }
    String id = ExtraApplications.bot(number);
    return id + ",Estate bot " + number + ",bot,Robotiq,Automation team,patch,,tech,10,generated\n";
  }

  private static String host(int number) {
    return ExtraApplications.hasBot(number)
        ? ExtraApplications.bot(number) + "," + ExtraApplications.application(number) + ",1\n"
        : "";
  }
}
