package dev.towerbook.mapping.tags;

import static dev.towerbook.mapping.tags.TagProblem.REQUIRED_TAG_OVERLAP;
import static dev.towerbook.mapping.tags.TagProblem.REQUIRED_TAG_PATTERN;

import dev.towerbook.mapping.words.Validity;
import dev.towerbook.table.sheet.Cell;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Reference;
import dev.towerbook.table.sheet.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A tag that every taggable charge must carry.
 *
 * @param key compared as written: {@code Team} is not {@code team}
 * @param values that are allowed, as written; none: any
 * @param pattern that an allowed value matches as a whole
 * @param dimension whose rules make up for the tag
 * @param validity against the first day of the billing month
 */
public record RequiredTag(
    String key,
    List<String> values,
    Optional<Pattern> pattern,
    Optional<String> dimension,
    Validity validity,
    String why) {

  /** What rules decide about. */
  public static final Reference DIMENSIONS = new Reference("the files in rules/");

  /** Values that say nothing, in lower case. */
  private static final Set<String> PLACEHOLDERS =
      Set.of("", "null", "none", "n/a", "na", "tbd", "unknown", "-");

  private static final int PLACEHOLDER_MAX =
      PLACEHOLDERS.stream().mapToInt(String::length).max().orElse(0);

  private static final Column<String> KEY =
      Column.text("key", "compared as written: `Team` is a near miss of `team`");
  private static final Column<List<String>> VALUES =
      Column.parts(
              "allowed_values",
              "`|` between them, as written; empty: any that is no" + " placeholder")
          .or(List.of());
  private static final Column<Optional<Pattern>> PATTERN =
      Column.of(
              "pattern",
              "regular expression",
              "an allowed value matches as a whole",
              RequiredTag::pattern)
          .optional();
  private static final Column<Optional<String>> DIMENSION =
      Column.reference(
              "dimension", DIMENSIONS, "whose rules make up for the tag, such as application")
          .optional();

  /** The required tags. */
  public static final Sheet<RequiredTag> SHEET =
      Sheet.of("required-tags.csv", RequiredTag::read, KEY, VALUES, PATTERN, DIMENSION)
          .with(Validity.FIELD, Column.WHY)
          .noOverlap(Validity.FIELD, Validity::overlaps, REQUIRED_TAG_OVERLAP::with, KEY);

  public RequiredTag {
    values = List.copyOf(values);
  }

  private static RequiredTag read(Cells cells) {
    return new RequiredTag(
        cells.get(KEY),
        cells.get(VALUES),
        cells.get(PATTERN),
        cells.get(DIMENSION),
        cells.get(Validity.FIELD),
        cells.get(Column.WHY));
  }

  private static Optional<Pattern> pattern(Cell cell) {
    try {
      return Optional.of(Pattern.compile(cell.text()));
    } catch (PatternSyntaxException e) {
      return cell.refuse(REQUIRED_TAG_PATTERN.with(e.getDescription()));
    }
  }

  /** What a value is worth. */
  TagState state(String value) {
    String text = value.strip();
    if (text.length() <= PLACEHOLDER_MAX && PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT))) {
      return TagState.BLANK;
    }
    boolean allowed =
        (values.isEmpty() || values.contains(text))
            && pattern.map(one -> one.matcher(text).matches()).orElse(true);
    return allowed ? TagState.PRESENT : TagState.NOT_ALLOWED;
  }
}
