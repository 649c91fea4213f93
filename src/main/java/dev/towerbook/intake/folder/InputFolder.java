package dev.towerbook.intake.folder;

import static dev.towerbook.intake.problem.InputProblem.INPUT_FOLDER;
import static dev.towerbook.intake.problem.InputProblem.INPUT_FOLDER_BILLS;
import static dev.towerbook.intake.problem.InputProblem.INPUT_FOLDER_EMPTY;
import static dev.towerbook.intake.problem.InputProblem.INPUT_FOLDER_NONE;
import static dev.towerbook.intake.problem.InputProblem.INPUT_READ;
import static dev.towerbook.intake.problem.InputProblem.INPUT_STORED;
import static dev.towerbook.intake.problem.InputProblem.INPUT_TWICE;
import static dev.towerbook.intake.problem.InputProblem.INPUT_TWICE_SUM;
import static dev.towerbook.intake.problem.InputProblem.INPUT_UNFINISHED;
import static dev.towerbook.intake.problem.InputProblem.INPUT_UNFINISHED_EMPTY;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.OverlapPolicy;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.intake.delivery.DeliveryPlan;
import dev.towerbook.intake.delivery.DeliveryState;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.source.StoredBytes;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.JsonText;
import dev.towerbook.intake.stored.StoredAs;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.bytes.ZipArchive;
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
 * Reads what is in an input folder: which files there are, what each holds by its header (never by
 * its name), and every reason why one cannot be used.
 */
public final class InputFolder {

  /** The file of totals that finance expects. */
  public static final String EXPECTED_TOTALS = "expected-totals.csv";

  private static final DataLook.Look PACKED =
      new DataLook.Look(
          "a workbook, Parquet or an archive inside an archive", "unpack the archive");

  private final DeclaredSources declared;
  private final SourceFormats formats;
  private final ProblemLog log = new ProblemLog();
  private final Map<String, String> nameBySha = new HashMap<>();
  private final Identification known;
  private final UnreadFiles unread = new UnreadFiles(log);
  private final List<DeliveryNote> notes = new ArrayList<>();
  private Optional<Path> expectedTotals = Optional.empty();
  private Optional<DeliveryPlan> plan = Optional.empty();

  private InputFolder(SourceFormats formats, DeclaredSources declared) {
    this.declared = declared;
    this.formats = formats;
    known = new Identification(formats, declared, log);
  }

  /** Reads the folder, of whose files the shelf declares something. */
  public static Loaded<InputFiles> read(
      Path folder, SourceFormats formats, DeclaredSources declared) {
    InputFolder reader = new InputFolder(formats, declared);
    reader.read(folder);
    return new Loaded<>(reader.found(), reader.log.all());
  }

  private InputFiles found() {
    plan.ifPresent(all -> notes.addAll(all.notes()));
    notes.addAll(unread.notes());
    notes.addAll(known.notes());
    notes.sort(Comparator.comparing(DeliveryNote::name));
    Set<String> waiting = plan.map(DeliveryPlan::waiting).orElse(Set.of());
    return new InputFiles(known.files(), expectedTotals, notes, waiting);
  }

  private DeliveryPlan plan() {
    return plan.orElseThrow();
  }

  private void read(Path folder) {
    String shown = String.valueOf(folder.getFileName());
    if (!Files.isDirectory(folder)) {
      log.error(INPUT_FOLDER_NONE, SourceLocation.file(shown));
      return;
    }
    try {
      SortedMap<String, Path> found = FolderScan.files(folder, log);
      if (found.isEmpty() && log.size() == 0) {
        log.error(INPUT_FOLDER_EMPTY, SourceLocation.file(shown));
        return;
      }
      plan = Optional.of(DeliveryPlan.of(found, log));
      found.keySet().removeIf(name -> !plan().isRead(name));
      found.forEach(this::file);
    } catch (IOException | UncheckedIOException e) {
      log.error(INPUT_FOLDER.with(e), SourceLocation.file(shown));
      return;
    }
    unread.report(shown, known.files());
    boolean waits = plan.isPresent() && !plan().waiting().isEmpty();
    if (!waits && known.files().stream().noneMatch(file -> file.kind() == SourceKind.BILL)) {
      log.error(INPUT_FOLDER_BILLS, SourceLocation.file(shown));
    }
  }

  private void file(String name, Path path) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.equals(EXPECTED_TOTALS)) {
      expectedTotals = Optional.of(path);
    } else if (lower.endsWith(".part") || lower.endsWith(".tmp")) {
      log.error(INPUT_UNFINISHED, SourceLocation.file(name));
    } else {
      try {
        readable(name, path);
      } catch (StoredDamaged e) {
        log.error(
            INPUT_STORED.says(String.valueOf(e.getMessage()), e.cure()), SourceLocation.file(name));
      } catch (IOException e) {
        log.error(INPUT_READ, SourceLocation.file(name), String.valueOf(e.getMessage()));
      }
    }
  }

  private void readable(String name, Path path) throws IOException {
    if (StoredAs.isArchive(name)) {
      archive(name, path);
    } else if (StoredAs.isWorkbook(name)) {
      for (Content sheet : new WorkbookProbe(formats, log).sheets(name, path)) {
        source(Content.name(name, sheet.part().orElseThrow()), sheet);
      }
    } else if (StoredAs.isSource(name)
        || (!plan().isManifest(name) && isRows(name, Content.of(path)))) {
      source(name, Content.of(path));
    } else if (!plan().isManifest(name)) {
      unread.look(name, Content.of(path), Files.size(path), plan().origin(name));
    }
  }

  /** JSON is a source if it holds objects of which some format knows the keys. */
  private boolean isRows(String name, Content content) throws IOException {
    if (!StoredAs.mayBeRows(name)) {
      return false;
    }
    Set<String> keys =
        JsonText.keys(content, StoredBytes.isGzip(content), formats::hasColumnsBelow);
    return !formats.recognise(List.copyOf(keys)).isEmpty();
  }

  /** Members are files of the archive's folder, each a delivery or no delivery like any other. */
  private void archive(String name, Path path) throws IOException {
    List<ZipArchive.Member> members =
        ZipArchive.members(path).stream()
            .filter(member -> !DataLook.isOther(member.name()))
            .toList();
    String named = name.substring(0, name.lastIndexOf('.'));
    boolean single = members.size() == 1 && StoredAs.isSource(named);
    for (ZipArchive.Member member : members) {
      Content content = Content.member(path, member.name());
      String full = Content.name(name, member.name());
      if (StoredAs.isStream(member.name())
          || isRows(member.name(), content)
          || (single && !member.name().contains("."))) {
        source(full, content);
      } else if (StoredAs.isPacked(member.name())) {
        unread.waits(full, PACKED, member.stored(), plan().origin(name));
      } else {
        unread.look(full, content, member.stored(), plan().origin(name));
      }
    }
    if (members.isEmpty()) {
      DataLook.Look nothing =
          new DataLook.Look(
              "a zip archive without a file that is read", "put the .csv files into it");
      unread.waits(name, nothing, Files.size(path), plan().origin(name));
    }
  }

  private void source(String name, Content content) throws IOException {
    SourceFile.Bytes bytes = StoredBytes.of(content, name);
    if (bytes.size() == 0) {
      log.error(INPUT_UNFINISHED_EMPTY, SourceLocation.file(name));
      return;
    }
    if (isOtherThanNamed(name, content, bytes)) {
      return;
    }
    String same = nameBySha.putIfAbsent(bytes.sha256(), name);
    if (same != null && isSummed(name)) {
      log.note(INPUT_TWICE_SUM.with(same), SourceLocation.file(name));
    } else if (same != null) {
      log.action(INPUT_TWICE.with(same), SourceLocation.file(name));
      notes.add(
          new DeliveryNote(
              name,
              DeliveryState.SKIPPED,
              origin(name, content),
              "same bytes as " + same,
              bytes.size()));
      return;
    }
    known.look(name, content, bytes, origin(name, content));
  }

  /** What is named as text and is a workbook or an archive is reported by its first bytes. */
  private boolean isOtherThanNamed(String name, Content content, SourceFile.Bytes bytes)
      throws IOException {
    Optional<DataLook.Look> other =
        bytes.as().isText() ? DataLook.binary(name, content) : Optional.empty();
    other.ifPresent(
        look -> log.error(INPUT_STORED.with(look.what(), look.cure()), SourceLocation.file(name)));
    return other.isPresent();
  }

  /** The delivery of a file, or of the archive that it is a member of. */
  private DeliveryOrigin origin(String name, Content content) {
    int part = content.part().map(member -> member.length() + 1).orElse(0);
    return plan().origin(name.substring(0, name.length() - part));
  }

  private boolean isSummed(String name) {
    return declared.of(name).overlap().filter(of -> of == OverlapPolicy.SUM).isPresent();
  }
}
