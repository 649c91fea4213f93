package dev.towerbook.intake;

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
  private final ProblemLog log = new ProblemLog();
  private final List<SourceFile> files = new ArrayList<>();
  private final Map<String, String> nameBySha = new HashMap<>();
  private final ViewsSeen views = new ViewsSeen();
  private final List<String> ignored = new ArrayList<>();
  private final List<DeliveryNote> notes = new ArrayList<>();
  private Optional<Path> expectedTotals = Optional.empty();
  private Optional<DeliveryPlan> plan = Optional.empty();

  private InputFolder(SourceFormats formats) {
    this.formats = formats;
  }

  /** Reads the folder; problems carry names relative to it. */
  public static Loaded<InputFiles> read(Path folder, SourceFormats formats) {
    InputFolder reader = new InputFolder(formats);
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
    if (same != null) {
      log.warning(
          "INPUT-TWICE",
          Place.file(name),
          "has the same bytes as " + same + " and is skipped",
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
    Optional<SourceHeader> header = new HeaderReader(name, log).read(path, bytes.as(), formats);
    if (header.isEmpty()) {
      return;
    }
    Optional<SourceFormat> format = recognised(name, header.get());
    if (format.isPresent() && format.get().kind() == SourceKind.REFERENCE) {
      notCost(name, format.get(), bytes);
    } else if (format.isPresent() && !isReadable(format.get().kind(), bytes.as())) {
      notReadable(name, format.get());
    } else if (format.isPresent()) {
      SourceFormat known = format.get();
      if (known.translation().isPresent()) {
        FirstLook look = new FirstLook(known, known.translation().get(), name, log);
        known = look.at(path, bytes.as(), header.get());
        look.noteMonth(views);
      }
      files.add(new SourceFile(path, name, known, header.get(), bytes, plan().origin(name)));
    }
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

  private Optional<SourceFormat> recognised(String name, SourceHeader header) {
    Place place = Place.line(name, header.lines());
    List<SourceFormat> fitting = formats.recognise(header.columns());
    if (fitting.size() != 1) {
      unknownHeader(place, header, fitting);
      return Optional.empty();
    }
    SourceFormat format = fitting.getFirst();
    int before = log.size();
    List<String> missing = format.missingRequired(header.columns());
    if (!missing.isEmpty()) {
      log.error(
          "INPUT-COLUMN-MISSING",
          place,
          "the header lacks what format " + format.id() + " needs",
          String.join(", ", missing),
          "deliver the file with these columns");
    }
    format.ambiguous(header.columns()).forEach((field, columns) -> twice(place, field, columns));
    return log.size() > before ? Optional.empty() : Optional.of(format);
  }

  private void twice(Place place, String field, List<String> columns) {
    log.error(
        "INPUT-COLUMN-TWICE",
        new Place(place.file(), place.line(), 0, field),
        "stands in more than one column",
        String.join(", ", columns),
        "keep one of these columns");
  }

  private void unknownHeader(Place place, SourceHeader header, List<SourceFormat> fitting) {
    // Unknown cells are not shown: in a file without a header they may be names of persons.
    List<String> known = header.columns().stream().filter(formats::isKnown).toList();
    String columns = String.join(",", known);
    if (fitting.size() > 1) {
      String ids = String.join(", ", fitting.stream().map(SourceFormat::id).toList());
      log.error(
          "INPUT-HEADER-AMBIGUOUS",
          place,
          "the header fits the formats " + ids,
          columns,
          "make the recognised-by lists of these format files tell them apart");
      return;
    }
    String nearest =
        formats
            .nearest(header.columns())
            .map(
                format ->
                    "nearest format: "
                        + format.id()
                        + ", which also needs "
                        + String.join(", ", format.missing(header.columns())))
            .orElse("none comes near");
    log.error(
        "INPUT-HEADER-UNKNOWN",
        place,
        "no format knows this header of " + header.columns().size() + " columns; " + nearest,
        columns,
        "correct the header, or add a format file to mappings/formats");
  }
}
