package dev.towerbook.intake.folder;

import dev.towerbook.intake.declared.Separator;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.format.SourceHeader;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.table.ProblemLog;
import java.util.List;
import java.util.Optional;

/**
 * Reads the header of a file whose separator nobody has declared: that is the one with which some
 * layout knows the header. Most files have commas and are opened once.
 */
final class SeparatorProbe {

  private final SourceFormats formats;
  private final String name;

  /**
   * @param name the file, relative to the input folder
   */
  SeparatorProbe(SourceFormats formats, String name) {
    this.formats = formats;
    this.name = name;
  }

  /**
   * A header as a separator cuts it.
   *
   * @param bytes the file as it is then written
   * @param header its first row
   * @param fitting layouts that know it
   * @param familiar how many of its columns stand in some layout
   */
  record Cut(
      SourceFile.Bytes bytes, SourceHeader header, List<SourceFormat> fitting, long familiar) {

    boolean isKnown() {
      return !fitting.isEmpty();
    }
  }

  /** A header as it was cut, with the layouts that know it. */
  Cut of(SourceFile.Bytes bytes, SourceHeader header) {
    List<SourceFormat> fitting = formats.recognise(header.columns());
    return new Cut(bytes, header, fitting, familiar(header, fitting));
  }

  /**
   * The header by the separator that fits best, if that is another one than the comma; empty if the
   * comma does, or none at all.
   *
   * @param commas the header as commas cut it, if they do
   */
  Optional<Cut> other(Content content, SourceFile.Bytes bytes, Optional<Cut> commas) {
    if (bytes.as().isConverted() || commas.filter(Cut::isKnown).isPresent()) {
      return Optional.empty();
    }
    Optional<Cut> best = Optional.empty();
    long most = commas.map(Cut::familiar).orElse(0L);
    for (Separator mark : Separator.values()) {
      Optional<Cut> cut = mark == Separator.COMMA ? Optional.empty() : cut(content, bytes, mark);
      if (cut.filter(Cut::isKnown).isPresent()) {
        return cut;
      }
      if (cut.filter(one -> one.header().columns().size() > 1).isPresent()
          && cut.get().familiar() > most) {
        most = cut.get().familiar();
        best = cut;
      }
    }
    return best;
  }

  private Optional<Cut> cut(Content content, SourceFile.Bytes bytes, Separator mark) {
    SourceFile.Bytes written = bytes.written(bytes.csv().separated(mark.mark()));
    // What is wrong with the file is reported by the reading that counts.
    return new HeaderReader(name, new ProblemLog())
        .read(content, written, formats)
        .map(header -> of(written, header));
  }

  private long familiar(SourceHeader header, List<SourceFormat> fitting) {
    return !fitting.isEmpty()
        ? header.columns().size()
        : header.columns().stream().filter(formats::isKnown).count();
  }
}
