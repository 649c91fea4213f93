package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.dataset.InvoiceDetailReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.post.DeliveryPoster;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Twenty thousand changes of structure in every small source: none is accepted with other money,
 * hours or counts unless a problem names it. A mutant that is another legal file of the same shape
 * is left out, as is one that ends exactly behind a row: only a control total can tell these. To
 * see one again: {@code -Dmutants.seed=…}; to try more: {@code -Dmutants=…}.
 */
@Execution(ExecutionMode.CONCURRENT)
class SmallSourceMutationTest {

  private static final int MUTANTS = Integer.getInteger("mutants", 20_000);
  private static final SourceFormats FORMATS =
      FormatReader.read(Path.of("mappings/formats"), "formats").value();

  @TempDir private Path folder = Path.of("");

  /** What came of a file: its figures, and what was told as a warning or worse. */
  private record Outcome(Map<String, BigDecimal> figures, Set<String> reported) {}

  @Test
  void no_change_of_structure_changes_a_figure_silently() throws IOException {
    Map<String, String> sources = MutationSources.all();
    Map<String, Outcome> good = new LinkedHashMap<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      byte[] bytes = source.getValue().getBytes(StandardCharsets.UTF_8);
      Outcome outcome = outcome(bytes, false).orElseThrow();
      assertThat(outcome.figures()).as(source.getKey()).isNotEmpty();
      good.put(source.getKey(), outcome);
    }
    long asked = Long.getLong("mutants.seed", -1);
    long first = asked < 0 ? System.nanoTime() : asked;
    List<String> silent =
        LongStream.range(first, first + (asked < 0 ? MUTANTS : 1))
            .parallel()
            .mapToObj(seed -> silent(seed, sources, good))
            .flatMap(Optional::stream)
            .toList();
    assertThat(silent.stream().limit(5).toList()).as("%d mutants", silent.size()).isEmpty();
  }

  /** The mutant of a seed, if it is accepted with other figures and nothing is told. */
  private Optional<String> silent(
      long seed, Map<String, String> sources, Map<String, Outcome> good) {
    try {
      Random random = new Random(seed);
      List<String> names = List.copyOf(sources.keySet());
      String name = names.get(random.nextInt(names.size()));
      String text = requireNonNull(sources.get(name));
      boolean gzip = random.nextInt(4) == 0;
      byte[] mutant = new Mutant(random, text).bytes(gzip);
      Optional<Outcome> outcome = outcome(mutant, gzip);
      if (outcome.isPresent() && isSilent(outcome.get(), requireNonNull(good.get(name)))) {
        String changed = new String(gzip ? inflated(mutant) : mutant, StandardCharsets.UTF_8);
        return SameShape.isAnotherLegalFile(text, changed)
            ? Optional.empty()
            : Optional.of("seed " + seed + " " + name + (gzip ? " gzip\n" : "\n") + changed);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSilent(Outcome outcome, Outcome good) {
    return !outcome.figures().equals(good.figures())
        && good.reported().containsAll(outcome.reported());
  }

  private static byte[] inflated(byte[] packed) throws IOException {
    try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return text.readAllBytes();
    }
  }

  /** Empty if the file is refused. */
  private Optional<Outcome> outcome(byte[] bytes, boolean gzip) throws IOException {
    Path own = Files.createDirectories(folder.resolve("t" + Thread.currentThread().threadId()));
    Path file = own.resolve(gzip ? "f.csv.gz" : "f.csv");
    Files.deleteIfExists(own.resolve(gzip ? "f.csv" : "f.csv.gz"));
    Files.write(file, bytes);
    Loaded<InputFiles> input = InputFolder.read(own, FORMATS, DeclaredSources.NONE);
    // That the folder holds no bill is so of all of them.
    List<Problem> found =
        new ArrayList<>(
            input.problems().stream().filter(p -> !p.code().equals("INPUT-FOLDER")).toList());
    if (found.stream().anyMatch(p -> p.severity() == Severity.ERROR)
        || input.value().files().isEmpty()) {
      return Optional.empty();
    }
    SourceFile source = input.value().files().getFirst();
    try (DeliveryPoster poster =
        new DeliveryPoster(
            Deliveries.SHELF, List.of(source), 1, new BillReader(BillReader.Scanning.BYTES))) {
      PostedDelivery delivery = poster.next();
      delivery.problems().forEach(problem -> found.add(problem.problem()));
      return Optional.of(new Outcome(figures(source, delivery), reported(found)));
    } catch (InputRefused refused) {
      return Optional.empty();
    }
  }

  private static Set<String> reported(List<Problem> problems) {
    Map<String, Integer> numbered = new HashMap<>();
    Set<String> reported = new HashSet<>();
    for (Problem problem : problems) {
      if (problem.severity() != Severity.NOTE) {
        reported.add(problem.code() + numbered.merge(problem.code(), 1, Integer::sum));
      }
    }
    return reported;
  }

  private static Map<String, BigDecimal> figures(SourceFile source, PostedDelivery delivery) {
    SortedMap<String, BigDecimal> figures = new TreeMap<>();
    for (LedgerEntry entry : delivery.entries()) {
      String key = entry.key().place().target() + " " + entry.key().origin().currency();
      add(figures, "billed " + key, entry.amounts().billed());
      add(figures, "effective " + key, entry.amounts().effective());
      add(figures, "hours " + key, entry.hours());
    }
    delivery
        .usage()
        .forEach(
            count -> add(figures, count.subject().toString() + count.unit(), count.quantity()));
    delivery
        .commitments()
        .forEach(c -> add(figures, c.id(), c.terms().cost().orElse(BigDecimal.ZERO)));
    if (source.kind() == SourceKind.INVOICE_DETAIL) {
      InvoiceDetailReader.read(source)
          .expected()
          .forEach(invoice -> add(figures, invoice.key(), invoice.billed().amount()));
    }
    if (source.kind() == SourceKind.BILLING_PERIOD) {
      add(figures, "rows", BigDecimal.valueOf(delivery.facts().rows()));
    }
    return figures;
  }

  private static void add(Map<String, BigDecimal> figures, String key, BigDecimal amount) {
    if (amount.signum() != 0) {
      figures.merge(key, amount.stripTrailingZeros(), (a, b) -> a.add(b).stripTrailingZeros());
    }
  }
}
