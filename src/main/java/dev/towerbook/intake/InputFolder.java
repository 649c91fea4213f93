package dev.towerbook.intake;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.OverlapPolicy;
import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.delivery.DeliveryPlan;
import dev.towerbook.intake.delivery.DeliveryState;
import dev.towerbook.intake.stored.DataLook;
import dev.towerbook.intake.stored.StoredAs;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Reads what lies in an input folder: which files there are, what each holds by its header (never
 * by its name), and every reason why one cannot be used.
 */
public final class InputFolder {

  /** The file of totals that finance expects. */
  public static final String EXPECTED_TOTALS = "expected-totals.csv";

  private final SourceFormats formats;
  private final DeclaredSources declared;
  private final ProblemLog log = new ProblemLog();
  private final List<SourceFile> files = new ArrayList<>();
  private final Map<String, String> nameBySha = new HashMap<>();
  private final ViewsSeen views = new ViewsSeen();
  private final List<String> ignored = new ArrayList<>();
  private final List<DeliveryNote> notes = new ArrayList<>();
  private Optional<Path> expectedTotals = Optional.empty();
  private Optional<DeliveryPlan> plan = Optional.empty();

  private InputFolder(SourceFormats formats, DeclaredSources declared) {
    this.formats = formats;
    this.declared = declared;
  }

  /** Reads the folder; problems carry names relative to it. */
  public static Loaded<InputFiles> read(Path folder, SourceFormats formats) {
    return read(folder, formats, DeclaredSources.NONE);
  }

  /** Reads the folder, of whose files the shelf declares something. */
  public static Loaded<InputFiles> read(
      Path folder, SourceFormats formats, DeclaredSources declared) {
    InputFolder reader = new InputFolder(formats, declared);
    reader.read(folder);
    return new Loaded<>(reader.found(folder), reader.log.all());
  }

  private InputFiles found(Path folder) {
    plan.ifPresent(known -> notes.addAll(known.notes()));
    notes.sort(Comparator.comparing(DeliveryNote::name));
    Set<String> waiting = plan.map(DeliveryPlan::waiting).orElse(Set.of());
    return new InputFiles(folder, files, expectedTotals, notes, waiting);
  }

  private DeliveryPlan plan() {
    return plan.orElseThrow();
  }

  private void read(Path folder) {
    String shown = String.valueOf(folder.getFileName());
    if (!Files.isDirectory(folder)) {
      folderProblem(shown, "is no folder", "create it and put the bills into it");
      return;
    }
    try {
      SortedMap<String, Path> found = FolderScan.files(folder, log);
      if (found.isEmpty() && log.size() == 0) {
        folderProblem(shown, "is empty", "put the bills into it");
        return;
      }
      plan = Optional.of(DeliveryPlan.of(found, log));
      found.keySet().removeIf(name -> !plan().isRead(name));
      found.forEach(this::file);
    } catch (IOException | UncheckedIOException e) {
      folderProblem(shown, "cannot be read: " + e, "give the run's user the right to read it");
      return;
    }
    noteIgnored(shown);
    boolean waits = plan.isPresent() && !plan().waiting().isEmpty();
    if (!waits && files.stream().noneMatch(file -> file.kind() == SourceKind.BILL)) {
      folderProblem(shown, "holds no bill", "add a FOCUS file, like bills/2026-05.csv.gz");
    }
  }

  private void folderProblem(String shown, String cause, String cure) {
    log.error("INPUT-FOLDER", Place.file(shown), "the input folder " + cause, "", cure);
  }

  private void noteIgnored(String shown) {
    if (!ignored.isEmpty()) {
      log.add(
          new Problem(
              "INPUT-IGNORED",
              Severity.NOTE,
              Place.file(shown),
              ignored.size() + " other files are not read: " + String.join(", ", ignored),
              "",
              "nothing to do if they are no deliveries; .csv, .jsonl, .ndjson (also with .gz) and"
                  + " .parquet are read"));
    }
  }

  private void file(String name, Path path) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.equals(EXPECTED_TOTALS)) {
      expectedTotals = Optional.of(path);
    } else if (lower.endsWith(".part") || lower.endsWith(".tmp")) {
      unfinished(name, "is still being delivered by its name");
    } else {
      try {
        readable(name, path);
      } catch (IOException e) {
        log.error(
            "INPUT-READ",
            Place.file(name),
            "cannot be read",
            String.valueOf(e.getMessage()),
            "check that the file may be read");
      }
    }
  }

  private void readable(String name, Path path) throws IOException {
    if (StoredAs.isSource(name)) {
      source(name, path);
    } else if (!plan().isManifest(name)) {
      long bytes = Files.size(path);
      DataLook.of(name, path)
          .ifPresentOrElse(look -> notRead(name, look, bytes), () -> ignored.add(name));
    }
  }

  /** A delivery that waits in a way that is not read: its money is missing, how much is unknown. */
  private void notRead(String name, String look, long bytes) {
    log.action(
        "INPUT-NOT-READ",
        Place.file(name),
        String.format(
            Locale.ROOT, "is not read, although it looks like %s (%,d bytes)", look, bytes),
        "",
        "save it as .csv, .jsonl, .ndjson (also with .gz) or .parquet, or move it out of the input"
            + " folder if it is no delivery");
    String why = "not read: looks like " + look;
    notes.add(new DeliveryNote(name, DeliveryState.SKIPPED, plan().origin(name), why, bytes));
  }

  private void unfinished(String name, String cause) {
    log.error(
        "INPUT-UNFINISHED",
        Place.file(name),
        cause,
        "",
        "wait for the delivery to end and run again, or remove the file");
  }

  private void source(String name, Path path) throws IOException {
    if (Files.size(path) == 0) {
      unfinished(name, "has no bytes");
      return;
    }
    SourceFile.Bytes bytes = StoredBytes.of(path, name);
    String same = nameBySha.putIfAbsent(bytes.sha256(), name);
    if (same != null && isSummed(name)) {
      log.add(
          new Problem(
              "INPUT-TWICE",
              Severity.NOTE,
              Place.file(name),
              "has the same bytes as " + same + " and is added, since sources.csv says sum",
              "",
              "nothing if that is right; otherwise write latest"));
    } else if (same != null) {
      log.action(
          "INPUT-TWICE",
          Place.file(name),
          "has the same bytes as " + same + " and is skipped: it counts once",
          "",
          "remove one of the two");
      notes.add(
          new DeliveryNote(
              name,
              DeliveryState.SKIPPED,
              plan().origin(name),
              "same bytes as " + same,
              bytes.size()));
      return;
    }
    known(name, path, bytes);
  }

  private boolean isSummed(String name) {
    return declared.of(name).overlap().filter(of -> of == OverlapPolicy.SUM).isPresent();
  }

  private void known(String name, Path path, SourceFile.Bytes stored) throws IOException {
    AsDeclared as = new AsDeclared(declared.of(name), name, log);
    SourceFile.Bytes bytes = as.bytes(path, stored);
    HeaderReader reader = new HeaderReader(name, log);
    Optional<SourceHeader> header = reader.read(path, bytes, formats);
    if (header.isEmpty() || !as.fits(header.get(), bytes)) {
      return;
    }
    Optional<SourceFormat> format = new Recognition(formats, log).of(name, header.get());
    if (format.isPresent() && format.get().kind() == SourceKind.REFERENCE) {
      notCost(name, format.get(), bytes);
    } else if (format.isPresent() && !isReadable(format.get().kind(), bytes.as())) {
      notReadable(name, format.get());
    } else if (format.isPresent()) {
      seen(new SourceFile(path, name, format.get(), header.get(), bytes, plan().origin(name)), as)
          .ifPresent(file -> add(file, as, reader));
    }
  }

  /** The file with what only its rows tell; empty if they do not tell what must be known. */
  private Optional<SourceFile> seen(SourceFile file, AsDeclared as) throws IOException {
    Optional<SourceFormat> declared = as.format(file.format());
    Optional<SourceFormat> dated =
        declared.isEmpty()
            ? declared
            : new DateLook(declared.get(), file.name(), log)
                .at(file.path(), file.bytes(), file.header());
    if (dated.isEmpty() || dated.get().translation().isEmpty()) {
      return dated.map(file::as);
    }
    FirstLook look = new FirstLook(dated.get(), dated.get().translation().get(), file.name(), log);
    SourceFormat format = look.at(file.path(), file.bytes(), file.header());
    look.noteMonth(views);
    return Optional.of(file.as(format));
  }

  private void add(SourceFile file, AsDeclared as, HeaderReader reader) {
    Optional<SourceFile.Bytes> points =
        as.withDecimalComma(file.bytes(), file.format(), file.header());
    SourceFile.Bytes bytes = points.orElse(file.bytes());
    // Where the rows begin is counted in the bytes as they are passed on.
    Optional<SourceHeader> header =
        points
            .flatMap(anew -> reader.read(file.path(), anew, formats))
            .or(() -> Optional.of(file.header()));
    as.tell();
    files.add(
        new SourceFile(
            file.path(), file.name(), file.format(), header.get(), bytes, file.origin()));
  }

  private void notCost(String name, SourceFormat format, SourceFile.Bytes bytes) {
    log.add(
        new Problem(
            "INPUT-REFERENCE",
            Severity.NOTE,
            Place.file(name),
            "is a file of format " + format.id() + ", which holds no cost; it is not read",
            "",
            "nothing to do"));
    String why = "format " + format.id() + " holds no cost";
    notes.add(
        new DeliveryNote(name, DeliveryState.SKIPPED, plan().origin(name), why, bytes.size()));
  }

  /** Bills come in every way; other datasets of a provider as Parquet too, like its bills. */
  private static boolean isReadable(SourceKind kind, StoredAs as) {
    return kind == SourceKind.BILL || !as.isConverted() || as == StoredAs.PARQUET;
  }

  private void notReadable(String name, SourceFormat format) {
    log.error(
        "INPUT-STORED",
        Place.file(name),
        "is of format " + format.id() + ", which is read from CSV and Parquet only",
        "",
        "deliver it as CSV");
  }
}
