package dev.towerbook.intake.format;

import static dev.towerbook.intake.problem.FormatProblem.FORMAT_VALUE;

import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a format file says of its fields and of the rows that count. */
final class FieldsReader {

  private static final Pattern PAD = Pattern.compile("[1-9]|[1-3][0-9]|40");

  private final ProblemLog log;
  private final boolean small;

  /**
   * A reader of one file.
   *
   * @param small whether the layout is read row by row, as all but bills are
   */
  FieldsReader(ProblemLog log, boolean small) {
    this.log = log;
    this.small = small;
  }

  /** The fields under a key, in file order. */
  List<SourceField> fields(YamlMap yaml, String key) {
    List<SourceField> fields = new ArrayList<>();
    if (!yaml.keys().contains(key)) {
      wrong(yaml.place(key), "", "add " + key + ": and under it each column's name");
    }
    yaml.map(key)
        .ifPresent(
            map -> {
              for (String name : map.keys()) {
                fields.add(
                    map.isMap(name)
                        ? field(name, map.map(name).orElseThrow())
                        : new SourceField(
                            name, map.texts(name), FieldNeed.OPTIONAL, List.of(), ""));
              }
            });
    return fields;
  }

  private SourceField field(String name, YamlMap yaml) {
    // Bills are read by their own, faster means, which know nothing of the other keys.
    yaml.allow((small ? LayoutKeys.FIELD.and(LayoutKeys.SMALL_FIELD) : LayoutKeys.FIELD).names());
    FieldNeed need = FieldNeed.OPTIONAL;
    String word = yaml.text("need").orElse("optional");
    try {
      need = FieldNeed.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      wrong(yaml.place("need"), word, "write required, expected or optional");
    }
    List<String> values = yaml.texts("values");
    String absent = yaml.text("absent").orElse("");
    Optional<NumberStyle> numbers =
        yaml.keys().contains("numbers") ? Optional.of(numbers(yaml)) : Optional.empty();
    SourceField.Cells cells =
        new SourceField.Cells(
            joined(yaml),
            means(yaml, values),
            numbers,
            yaml.texts("or"),
            yesNo(yaml, "folder"),
            pad(yaml));
    return new SourceField(name, yaml.texts("spellings"), need, values, absent, cells);
  }

  private int pad(YamlMap yaml) {
    String digits = yaml.text("pad").orElse("0");
    if (yaml.keys().contains("pad") && !PAD.matcher(digits).matches()) {
      wrong(yaml.place("pad"), digits, "write how many digits the id has, 1 to 40");
      return 0;
    }
    return Integer.parseInt(digits);
  }

  private boolean yesNo(YamlMap yaml, String key) {
    String word = yaml.text(key).orElse("no");
    if (!word.equals("yes") && !word.equals("no")) {
      wrong(yaml.place(key), word, "write yes or no");
    }
    return word.equals("yes");
  }

  private List<String> joined(YamlMap yaml) {
    List<String> columns = yaml.texts("columns");
    if (yaml.keys().contains("columns") && columns.size() < 2) {
      wrong(
          yaml.place("columns"),
          String.join(", ", columns),
          "list two columns or more, or use spellings for one");
    }
    return columns;
  }

  private Map<String, String> means(YamlMap yaml, List<String> values) {
    Map<String, String> means = new LinkedHashMap<>();
    Optional<YamlMap> map = yaml.map("means");
    for (String from : map.map(YamlMap::keys).orElse(List.of())) {
      String to = map.flatMap(known -> known.text(from)).orElse("");
      if (!to.isEmpty() && values.stream().noneMatch(to::equals)) {
        wrong(
            map.map(known -> known.place(from)).orElseThrow(),
            to,
            "write one of the field's values, or \"\" for a word that says nothing");
      }
      if (means.put(from.toLowerCase(Locale.ROOT), to) != null) {
        wrong(yaml.place("means"), from, "write each word once; case does not count");
      }
    }
    return means;
  }

  /** The style of numbers that a file or a field names; else each file shows, a bill's is plain. */
  NumberStyle numbers(YamlMap yaml) {
    NumberStyle usual = small ? NumberStyle.BY_FILE : NumberStyle.PLAIN;
    String word = yaml.text("numbers").orElse(usual.word());
    Optional<NumberStyle> style =
        NumberStyle.of(word).filter(known -> small || !known.isForSmallSources());
    if (style.isEmpty()) {
      String cure =
          small
              ? "write by-file, " + String.join(", ", NumberStyle.declarable())
              : "write plain or money-text";
      wrong(yaml.place("numbers"), word, cure);
    }
    return style.orElse(usual);
  }

  /** The rows that count. */
  RowFilter filter(YamlMap yaml, List<SourceField> fields) {
    Map<String, Map<String, List<String>>> counts = new LinkedHashMap<>();
    List<String> units =
        fields.stream()
            .filter(field -> field.name().equals("unit"))
            .flatMap(field -> field.values().stream())
            .toList();
    yaml.map("counts")
        .ifPresent(
            map -> {
              for (String unit : map.keys()) {
                if (!units.contains(unit)) {
                  wrong(map.place(unit), unit, "use units that stand under fields, unit, values");
                }
                counts.put(unit, rules(map, unit, fields));
              }
            });
    return new RowFilter(
        rules(yaml, "only", fields), rules(yaml, "not", fields), counts, yesNo(yaml, "reversals"));
  }

  private Map<String, List<String>> rules(YamlMap yaml, String key, List<SourceField> fields) {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    yaml.map(key)
        .ifPresent(
            map -> {
              for (String field : map.keys()) {
                List<String> values = map.texts(field);
                if (fields.stream().noneMatch(known -> known.name().equals(field))) {
                  wrong(map.place(field), field, "use names that stand under fields");
                } else if (values.isEmpty()) {
                  wrong(map.place(field), "", "list the values");
                }
                rules.put(field, values);
              }
            });
    return rules;
  }

  private void wrong(SourceLocation place, String value, String cure) {
    log.error(FORMAT_VALUE.with(cure), place, value);
  }
}
