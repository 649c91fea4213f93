package dev.towerbook.intake.folder;

import static dev.towerbook.intake.problem.InputProblem.INPUT_LAYOUT;
import static dev.towerbook.intake.problem.InputProblem.INPUT_REFERENCE;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.Separator;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.intake.delivery.DeliveryState;
import dev.towerbook.intake.format.Recognition;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.look.ViewsSeen;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what a file holds: its layout by its header, and by its first rows what only these tell.
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
    SourceFile.Bytes written = as.bytes(content, stored);
    ProblemLog first = new ProblemLog();
    SeparatorProbe look = new SeparatorProbe(formats, name);
    Optional<SeparatorProbe.Cut> commas =
        new HeaderReader(name, first)
            .read(content, written, formats)
            .map(header -> look.of(written, header));
    Optional<SeparatorProbe.Cut> other =
        as.isSeparatorOpen() ? look.other(content, written, commas) : Optional.empty();
    other.ifPresent(
        cut -> as.reported("separated by " + Separator.plural(cut.bytes().csv().separator())));
    if (other.isEmpty()) {
      log.addAll(first.all());
    }
    Optional<SeparatorProbe.Cut> cut = other.or(() -> commas);
    if (cut.isPresent() && as.fits(cut.get().header(), cut.get().bytes())) {
      known(new Found(name, content, origin), cut.get(), as);
    }
  }

  /** A file of the input folder. */
  private record Found(String name, Content content, DeliveryOrigin origin) {}

  private void known(Found file, SeparatorProbe.Cut cut, AsDeclared as) throws IOException {
    String name = file.name();
    Optional<SourceFormat> format =
        new Recognition(formats, as.reported(), log).of(name, cut.header(), cut.fitting());
    if (format.isPresent() && format.get().kind() == SourceKind.REFERENCE) {
      notCost(name, format.get(), cut.bytes(), file.origin());
    } else if (format.flatMap(SourceFormat::refusal).isPresent()) {
      refused(SourceLocation.line(name, cut.header().lines()), format.get());
    } else if (format.isPresent()) {
      new RowProbe(formats, views, log)
          .of(
              new SourceFile(
                  file.content(), name, format.get(), cut.header(), cut.bytes(), file.origin()),
              as)
          .ifPresent(files::add);
    }
  }

  private void refused(SourceLocation place, SourceFormat format) {
    format
        .refusal()
        .ifPresent(
            why -> log.error(INPUT_LAYOUT.with(format.id(), why.because(), why.instead()), place));
  }

  private void notCost(
      String name, SourceFormat format, SourceFile.Bytes bytes, DeliveryOrigin origin) {
    log.note(INPUT_REFERENCE.with(format.id()), SourceLocation.file(name));
    String why = "format " + format.id() + " holds no cost";
    notes.add(new DeliveryNote(name, DeliveryState.SKIPPED, origin, why, bytes.size()));
  }
}
