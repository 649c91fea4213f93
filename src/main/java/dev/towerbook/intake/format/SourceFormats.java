package dev.towerbook.intake.format;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layouts that Towerbook can read.
 *
 * @param formats sorted by id
 * @param columns keys of every column that stands in some layout, worked out once: each column of a
 *     file that no layout knows is held against all of them
 */
public record SourceFormats(List<SourceFormat> formats, Set<String> columns) {

  public SourceFormats {
    formats = List.copyOf(formats);
    columns = Set.copyOf(columns);
  }

  /** Layouts in any order. */
  public SourceFormats(List<SourceFormat> formats) {
    this(
        formats.stream().sorted(Comparator.comparing(SourceFormat::id)).toList(),
        formats.stream()
            .flatMap(format -> format.fields().stream())
            .flatMap(field -> Stream.concat(Stream.of(field.name()), field.spellings().stream()))
            .map(SourceField::normal)
            .collect(Collectors.toSet()));
  }

  /**
   * The layouts whose recognition columns a header has; of several only those that ask for most
   * columns. More than one means that the format files contradict each other.
   */
  public List<SourceFormat> recognise(List<String> header) {
    List<SourceFormat> fitting = formats.stream().filter(format -> format.fits(header)).toList();
    int most = fitting.stream().mapToInt(format -> format.recognisedBy().size()).max().orElse(0);
    return fitting.stream().filter(format -> format.recognisedBy().size() == most).toList();
  }

  /** The layout of which a header has the largest share of the recognition columns, if any. */
  public Optional<SourceFormat> nearest(List<String> header) {
    return formats.stream()
        .filter(format -> format.missing(header).size() < format.recognisedBy().size())
        .max(Comparator.comparingDouble(format -> -shareMissing(format, header)));
  }

  /** True if a column stands in some format. */
  public boolean isKnown(String column) {
    return columns.contains(SourceField.normal(column));
  }

  /** True if some format has a column whose name begins with a text, such as {@code project.}. */
  public boolean hasColumnsBelow(String beginning) {
    return formats.stream()
        .flatMap(format -> format.fields().stream())
        .anyMatch(field -> field.isSpelledFrom(beginning));
  }

  private static double shareMissing(SourceFormat format, List<String> header) {
    return (double) format.missing(header).size() / format.recognisedBy().size();
  }
}
