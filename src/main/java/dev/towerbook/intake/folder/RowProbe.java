package dev.towerbook.intake.folder;

import static dev.towerbook.intake.problem.InputProblem.INPUT_NUMBERS_BILL;

import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.look.DateProbe;
import dev.towerbook.intake.look.LayoutProbe;
import dev.towerbook.intake.look.NumberColumns;
import dev.towerbook.intake.look.NumberProbe;
import dev.towerbook.intake.look.ViewsSeen;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * What only the rows of a file tell, before they are read for good: how it writes dates and
 * numbers, and how it counts its cost.
 */
final class RowProbe {

  private final SourceFormats formats;
  private final ViewsSeen views;
  private final ProblemLog log;

  RowProbe(SourceFormats formats, ViewsSeen views, ProblemLog log) {
    this.formats = formats;
    this.views = views;
    this.log = log;
  }

  /** The file as it uses its layout; empty if its rows do not tell what must be known. */
  Optional<SourceFile> of(SourceFile file, AsDeclared as) throws IOException {
    Optional<SourceFormat> declared =
        as.format(file.format())
            .map(of -> file.content().isSheet() ? of.with(of.writing().dates().orDays()) : of);
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    Optional<SourceFormat> dated =
        new DateProbe(declared.get(), file.name(), log)
            .at(file.content(), file.bytes(), file.header());
    Optional<NumberStyle> numbers = numbers(file.as(dated.or(() -> declared).get()), as);
    if (dated.isEmpty() || numbers.isEmpty()) {
      return Optional.empty();
    }
    SourceFile known = file.as(inStyle(dated.get(), numbers.get()));
    if (known.format().translation().isPresent()) {
      LayoutProbe look =
          new LayoutProbe(known.format(), known.format().translation().get(), file.name(), log);
      known = known.as(look.at(file.content(), file.bytes(), file.header()));
      look.noteMonth(views);
    }
    as.report();
    return withPoints(known, numbers.get());
  }

  private Optional<NumberStyle> numbers(SourceFile file, AsDeclared as) throws IOException {
    return new NumberProbe(
            file.format(), file.bytes(), SourceLocation.file(file.name()), as.reported(), log)
        .at(file.content(), file.header(), as.numbers());
  }

  /** The layout with a style of numbers; the decimal comma of a bill is turned on the way. */
  private static SourceFormat inStyle(SourceFormat format, NumberStyle style) {
    boolean turned = format.kind() == SourceKind.BILL && style == NumberStyle.COMMA;
    return format.with(turned ? NumberStyle.PLAIN : style);
  }

  /** The file with decimal points in its cost, if it is a bill that has commas there. */
  private Optional<SourceFile> withPoints(SourceFile file, NumberStyle style) {
    boolean turned = file.kind() == SourceKind.BILL && style == NumberStyle.COMMA;
    if (!turned) {
      return Optional.of(file);
    }
    if (file.bytes().as().isConverted()) {
      log.error(INPUT_NUMBERS_BILL, SourceLocation.file(file.name()));
      return Optional.empty();
    }
    Set<Integer> costs = Set.copyOf(NumberColumns.of(file.format(), file.header().columns()).own());
    SourceFile.Bytes points = file.bytes().written(file.bytes().csv().withDecimalComma(costs));
    // Where the rows begin is counted in the bytes as they are passed on.
    return new HeaderReader(file.name(), log)
        .read(file.content(), points, formats)
        .map(
            header ->
                new SourceFile(
                    file.content(), file.name(), file.format(), header, points, file.origin()));
  }
}
