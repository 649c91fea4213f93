package dev.towerbook.intake;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.intake.delivery.DeliveryState;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.StoredAs;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a file holds: its layout by its header, and by its first rows what only these tell.
 * Every reason why it cannot be used is in the log.
 */
final class Identification {

  private final SourceFormats formats;
  private final DeclaredSources declared;
  private final ProblemLog log;
  private final ViewsSeen views = new ViewsSeen();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<DeliveryNote> notes = new ArrayList<>();

  Identification(SourceFormats formats, DeclaredSources declared, ProblemLog log) {
    this.formats = formats;
    this.declared = declared;
    this.log = log;
  }

  /** Files that are read. */
  List<SourceFile> files() {
    return files;
  }

  /** Files that hold no cost. */
  List<DeliveryNote> notes() {
    return notes;
  }

  /** The file as it is to be read; empty if it is not, then the log says why. */
  void look(String name, Content content, SourceFile.Bytes stored, DeliveryOrigin origin)
      throws IOException {
    AsDeclared as = new AsDeclared(declared.of(name), name, log);
    SourceFile.Bytes bytes = as.bytes(content, stored);
    HeaderReader reader = new HeaderReader(name, log);
    Optional<SourceHeader> header = reader.read(content, bytes, formats);
    if (header.isEmpty() || !as.fits(header.get(), bytes)) {
      return;
    }
    Optional<SourceFormat> format = new Recognition(formats, log).of(name, header.get());
    if (format.isPresent() && format.get().kind() == SourceKind.REFERENCE) {
      notCost(name, format.get(), bytes, origin);
    } else if (format.isPresent() && !isReadable(format.get().kind(), bytes.as())) {
      notReadable(name, format.get());
    } else if (format.isPresent()) {
      seen(new SourceFile(content, name, format.get(), header.get(), bytes, origin), as)
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
                .at(file.content(), file.bytes(), file.header());
    if (dated.isEmpty() || dated.get().translation().isEmpty()) {
      return dated.map(file::as);
    }
    FirstLook look = new FirstLook(dated.get(), dated.get().translation().get(), file.name(), log);
    SourceFormat format = look.at(file.content(), file.bytes(), file.header());
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
            .flatMap(anew -> reader.read(file.content(), anew, formats))
            .or(() -> Optional.of(file.header()));
    as.tell();
    files.add(
        new SourceFile(
            file.content(), file.name(), file.format(), header.get(), bytes, file.origin()));
  }

  private void notCost(
      String name, SourceFormat format, SourceFile.Bytes bytes, DeliveryOrigin origin) {
    log.add(
        new Problem(
            "INPUT-REFERENCE",
            Severity.NOTE,
            Place.file(name),
            "is a file of format " + format.id() + ", which holds no cost; it is not read",
            "",
            "nothing to do"));
    String why = "format " + format.id() + " holds no cost";
    notes.add(new DeliveryNote(name, DeliveryState.SKIPPED, origin, why, bytes.size()));
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
