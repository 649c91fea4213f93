package dev.towerbook.intake.format;

import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.declared.SourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a format file of {@code mappings/formats} says about one layout.
 *
 * @param id unique name of the layout
 * @param kind what its files hold
 * @param recognisedBy fields whose columns tell the layout, all of them
 * @param fields every field that the layout knows; other columns of a file are tolerated
 * @param versions recognised by the columns that are there, newest first; may be empty
 * @param writing how dates and numbers are written
 * @param filter which rows count; only small sources have one
 * @param translation how its rows become rows of another layout; empty if they are read as they are
 * @param refusal why its files are not read, if they are not
 */
public record SourceFormat(
    String id,
    SourceKind kind,
    List<String> recognisedBy,
    List<SourceField> fields,
    List<FormatVersion> versions,
    Writing writing,
    RowFilter filter,
    Optional<Translation> translation,
    Optional<Refusal> refusal) {

  /**
   * Why files of a layout are refused, although it is known.
   *
   * @param because what they cannot tell
   * @param instead what to deliver in their place
   */
  public record Refusal(String because, String instead) {
    public Refusal {
      if (because.isBlank() || instead.isBlank()) {
        throw new IllegalArgumentException("a refusal needs its reason and what to do");
      }
    }
  }

  /** A layout whose files are read. */
  public SourceFormat(
      String id,
      SourceKind kind,
      List<String> recognisedBy,
      List<SourceField> fields,
      List<FormatVersion> versions,
      Writing writing,
      RowFilter filter,
      Optional<Translation> translation) {
    this(id, kind, recognisedBy, fields, versions, writing, filter, translation, Optional.empty());
  }

  /**
   * How dates and numbers are written.
   *
   * @param dates patterns in the order in which they are tried
   * @param numbers style of every amount and quantity whose field names no other
   */
  public record Writing(DatePatterns dates, NumberStyle numbers) {}

  public SourceFormat {
    recognisedBy = List.copyOf(recognisedBy);
    fields = List.copyOf(fields);
    versions = List.copyOf(versions);
    if (id.isBlank() || recognisedBy.isEmpty()) {
      throw new IllegalArgumentException("a format needs an id and columns to be recognised by");
    }
  }

  /** A field by its name; one that the format does not list is an optional text. */
  public SourceField field(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseGet(() -> SourceField.optional(name));
  }

  /**
   * The number of the column (0 is the first) that holds a field. A column of the field's own name
   * goes before one of another spelling.
   */
  public Optional<Integer> position(String field, List<String> header) {
    return positions(field(standIn(field, header)), header).stream().findFirst();
  }

  /** The same without the columns that stand for others: {@link Translation.Instead}. */
  public Optional<Integer> ownPosition(String field, List<String> header) {
    return positions(field(field), header).stream().findFirst();
  }

  /** The column that stands for another one in files with this header. */
  private String standIn(String field, List<String> header) {
    return translation.stream()
        .flatMap(translated -> translated.columns().instead().stream())
        .filter(instead -> instead.use().containsKey(field))
        .filter(instead -> !positions(field(instead.has()), header).isEmpty())
        .map(instead -> instead.use().getOrDefault(field, field))
        .findFirst()
        .orElse(field);
  }

  private List<Integer> positions(SourceField field, List<String> header) {
    if (translation.isPresent()) {
      return nativePositions(field, header, translation.get().columns());
    }
    List<Integer> own = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    String name = SourceField.normal(field.name());
    Set<String> spellings = field.keys();
    for (int i = 0; i < header.size(); i++) {
      String column = SourceField.normal(header.get(i));
      if (column.equals(name)) {
        own.add(i);
      } else if (spellings.contains(column)) {
        others.add(i);
      }
    }
    List<Integer> joined = own.isEmpty() && others.isEmpty() ? joined(field, header) : List.of();
    if (!joined.isEmpty()) {
      return joined.subList(0, 1);
    }
    return own.isEmpty() ? others : own;
  }

  /** The columns whose cells together are a field; empty if one of them is not there. */
  private static List<Integer> joined(SourceField field, List<String> header) {
    List<String> names = header.stream().map(SourceField::normal).toList();
    List<Integer> found =
        field.cells().joined().stream()
            .map(column -> names.indexOf(SourceField.normal(column)))
            .toList();
    return found.contains(-1) ? List.of() : found;
  }

  /** The headers of the columns whose cells, joined by a blank, are a field; empty if none. */
  public List<String> columns(String field, List<String> header) {
    Optional<Integer> first = position(field, header);
    List<Integer> joined = joined(field(field), header);
    boolean isJoined = !joined.isEmpty() && first.equals(Optional.of(joined.getFirst()));
    List<Integer> all = isJoined ? joined : first.stream().toList();
    return all.stream().map(header::get).toList();
  }

  /**
   * Of a native layout the first spelling that a header has counts, so that aliases may coexist.
   */
  private static List<Integer> nativePositions(
      SourceField field, List<String> header, Translation.Columns columns) {
    List<String> names = header.stream().map(columns::headerName).toList();
    List<String> spellings =
        field.spellings().isEmpty() ? List.of(field.name()) : field.spellings();
    for (String spelling : spellings) {
      String name = SourceField.normal(spelling);
      List<Integer> found =
          IntStream.range(0, names.size()).filter(i -> names.get(i).equals(name)).boxed().toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The same for files that write dates and numbers otherwise; hours and minutes stay such. */
  public SourceFormat written(Writing otherwise, Optional<NumberStyle> numbers) {
    List<SourceField> read =
        fields.stream().map(field -> numbers.map(field::withNumbers).orElse(field)).toList();
    return with(read, otherwise, translation);
  }

  /** The same for one file: how it writes dates. */
  public SourceFormat with(DatePatterns dates) {
    Writing own = new Writing(dates, writing.numbers());
    return with(fields, own, translation);
  }

  /** The same for one file: how it writes the numbers whose field names no style. */
  public SourceFormat with(NumberStyle numbers) {
    Writing own = new Writing(writing.dates(), numbers);
    return with(fields, own, translation);
  }

  /** The same layout, whose files are refused. */
  SourceFormat refused(Optional<Refusal> why) {
    return new SourceFormat(
        id, kind, recognisedBy, fields, versions, writing, filter, translation, why);
  }

  /** The same for one file: how it counts its cost. */
  public SourceFormat with(Translation of) {
    return with(fields, writing, Optional.of(of));
  }

  private SourceFormat with(List<SourceField> own, Writing written, Optional<Translation> of) {
    return new SourceFormat(id, kind, recognisedBy, own, versions, written, filter, of, refusal);
  }

  /** True if a header has every column by which the layout is recognised. */
  boolean fits(List<String> header) {
    return recognisedBy.stream().allMatch(field -> position(field, header).isPresent());
  }

  /** Fields of the recognition list that a header lacks; empty if it {@link #fits}. */
  public List<String> missing(List<String> header) {
    return recognisedBy.stream().filter(field -> position(field, header).isEmpty()).toList();
  }

  /** Fields that must be there and are not. */
  public List<String> missingRequired(List<String> header) {
    return lacking(header, FieldNeed.REQUIRED);
  }

  /** Fields that the specification demands and the file does not have. */
  public List<String> missingExpected(List<String> header) {
    return lacking(header, FieldNeed.EXPECTED);
  }

  private List<String> lacking(List<String> header, FieldNeed need) {
    return fields.stream()
        .filter(field -> field.need() == need)
        .map(SourceField::name)
        .filter(name -> position(name, header).isEmpty())
        .toList();
  }

  /** Fields that stand in more than one column of a header, with these columns' headers. */
  public Map<String, List<String>> ambiguous(List<String> header) {
    Map<String, List<String>> twice = new LinkedHashMap<>();
    for (SourceField field : fields) {
      List<Integer> positions = positions(field, header);
      if (positions.size() > 1) {
        twice.put(field.name(), positions.stream().map(header::get).toList());
      }
    }
    return twice;
  }

  /** The version that a header tells; {@code -} if the format has no versions. */
  public String version(List<String> header) {
    Set<String> headers = header.stream().map(SourceField::normal).collect(Collectors.toSet());
    return versions.stream()
        .filter(version -> version.fits(headers))
        .map(FormatVersion::version)
        .findFirst()
        .orElse("-");
  }
}
