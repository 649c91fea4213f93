package dev.towerbook.mapping.rules;

import static dev.towerbook.mapping.rules.RuleProblem.RULE_CONDITION;
import static dev.towerbook.mapping.rules.RuleProblem.RULE_EMPTY;
import static dev.towerbook.mapping.rules.RuleProblem.RULE_EMPTY_TARGET;
import static dev.towerbook.mapping.rules.RuleProblem.RULE_RESULT;
import static dev.towerbook.mapping.rules.RuleProblem.RULE_RESULT_LISTED;
import static dev.towerbook.mapping.rules.RuleProblem.RULE_TEMPLATE;
import static dev.towerbook.mapping.rules.RuleProblem.RULE_WHY;

import dev.towerbook.mapping.words.Ids;
import dev.towerbook.mapping.words.Validity;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Pair;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the rows of one rule file into rules. A row with a problem gives no rule. */
public final class RuleReader {

  /** So many words fit into a message. */
  private static final int LISTED_WORDS_MAX = 12;

  private static final Column<String> ID = Column.text("rule_id", "unique in its file");
  private static final Column<List<Pair>> WHEN =
      Pair.column("when", "conditions on fields that have no column of their own");
  private static final Column<String> WHY =
      Column.note("why", "one sentence for the person who reads it next year").named();

  private final Dimension dimension;
  private final RuleScope scope;
  private final ResultWords words;
  private final ProblemLog log;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private List<String> asked = List.of();

  RuleReader(Dimension dimension, RuleScope scope, ResultWords words, ProblemLog log) {
    this.dimension = dimension;
    this.scope = scope;
    this.words = words;
    this.log = log;
  }

  /** The file of a dimension. */
  public static Sheet<Cells> sheet(Dimension dimension) {
    Column<?>[] results =
        dimension.results().stream()
            .map(name -> Column.note(name, "result").named())
            .toArray(Column<?>[]::new);
    Sheet<Cells> sheet =
        Sheet.of(dimension.path(), cells -> cells, ID, Validity.NAMED)
            .with(results)
            .with(WHY, WHEN)
            .others("a condition on the field of that name")
            .unique(ID);
    String given = String.join(", ", dimension.results());
    return dimension.isNeeded()
        ? sheet.required(given + " of every fact; without it all money is in suspense")
        : sheet.missed(
            given + "; without it every fact gets \"" + dimension.defaults("").get(0) + "\"");
  }

  List<Rule> rules(SheetReader reader) {
    sheet(dimension).each(this::read).read(reader);
    // Without the condition of an unknown column its rules would match too much.
    return fields.size() == asked.size() ? rules : List.of();
  }

  private void read(Cells cells) {
    if (asked.isEmpty()) {
      Set<String> own =
          sheet(dimension).columns().stream().map(Column::name).collect(Collectors.toSet());
      asked = cells.columns().stream().filter(column -> !own.contains(column)).toList();
      for (String column : asked) {
        scope
            .field(column, cells.headerPlace(column))
            .ifPresent(field -> fields.put(column, field));
      }
    }
    Optional<List<Condition>> conditions = conditions(cells);
    Optional<List<Result>> results = results(cells);
    if (cells.text(WHY).isEmpty()) {
      cells.warning(RULE_WHY, WHY);
    }
    if (!cells.isBad() && conditions.isPresent() && results.isPresent()) {
      rules.add(
          new Rule(
              cells.get(ID),
              cells.get(Validity.NAMED),
              conditions.get(),
              results.get(),
              cells.get(WHY),
              cells.place()));
    }
  }

  private Optional<List<Condition>> conditions(Cells cells) {
    List<Condition> conditions = new ArrayList<>();
    boolean good = true;
    for (Map.Entry<String, String> entry : fields.entrySet()) {
      String column = entry.getKey();
      if (!cells.text(column).isEmpty()) {
        Pair asks = new Pair(column, cells.text(column));
        good &= condition(cells, column, asks).map(conditions::add).isPresent();
      }
    }
    for (Pair asks : cells.find(WHEN).orElse(List.of())) {
      good &= condition(cells, WHEN.name(), asks).map(conditions::add).isPresent();
    }
    return good ? Optional.of(conditions) : Optional.empty();
  }

  /**
   * One condition.
   *
   * @param column where it is
   * @param asks its field as it is written, and what is asked of it
   */
  private Optional<Condition> condition(Cells cells, String column, Pair asks) {
    SourceLocation place = cells.place(column);
    Optional<String> field =
        column.equals(asks.name())
            ? Optional.ofNullable(fields.get(column))
            : scope.field(asks.name(), place);
    Optional<Matcher> matcher = Matcher.parse(asks.text());
    if (matcher.isEmpty()) {
      log.error(RULE_CONDITION.with(Matcher.FORMS), place, asks.text());
    }
    matcher.ifPresent(found -> new ConditionWords(words).check(cells, column, asks.name(), found));
    return field.flatMap(name -> matcher.map(found -> new Condition(name, found, asks.text())));
  }

  private Optional<List<Result>> results(Cells row) {
    List<Result> results = new ArrayList<>();
    List<String> written = dimension.results().stream().map(row::text).toList();
    for (int column = 0; column < written.size(); column++) {
      result(row, column, written).ifPresent(results::add);
    }
    boolean filled = areFilled(row, written);
    return filled && results.size() == written.size() ? Optional.of(results) : Optional.empty();
  }

  private boolean areFilled(Cells row, List<String> written) {
    long filled = written.stream().filter(text -> !text.isEmpty()).count();
    boolean target = dimension.shape() == Dimension.Shape.TARGET;
    boolean good = target ? filled == 1 : filled == written.size();
    if (!good) {
      String columns = String.join(", ", dimension.results());
      log.error(
          target ? RULE_EMPTY_TARGET.with(filled, columns) : RULE_EMPTY,
          row.place(dimension.results().get(target ? 0 : written.indexOf(""))));
    }
    return good;
  }

  private Optional<Result> result(Cells row, int column, List<String> written) {
    String name = dimension.results().get(column);
    String text = written.get(column);
    Optional<Result> result = Result.parse(text);
    if (result.isEmpty()) {
      log.error(RULE_TEMPLATE, row.place(name), text);
      return Optional.empty();
    }
    return switch (result.get()) {
      case Result.FieldValue value ->
          scope.field(value.field(), row.place(name)).map(Result.FieldValue::new);
      case Result.Constant constant ->
          isAllowed(row, column, written) ? Optional.of(constant) : Optional.empty();
    };
  }

  private boolean isAllowed(Cells row, int column, List<String> written) {
    String text = written.get(column);
    String name = dimension.results().get(column);
    Set<String> allowed = words.allowed(dimension, column, written).orElse(Set.of());
    Set<String> normal = allowed.stream().map(Ids::normal).collect(Collectors.toSet());
    // A list without a row knows nothing, unless it could not be read, which was reported already.
    boolean any =
        allowed.isEmpty()
            && (dimension.shape() != Dimension.Shape.TARGET
                || log.hasErrorsBeside(row.place(name).file()));
    boolean good = text.isEmpty() || any || normal.contains(Ids.normal(text));
    if (!good) {
      String near = NearMatch.hint(text, allowed);
      log.error(
          !allowed.isEmpty() && allowed.size() <= LISTED_WORDS_MAX
              ? RULE_RESULT_LISTED.with(name, near, String.join(", ", allowed))
              : RULE_RESULT.with(name, near),
          row.place(name),
          text);
    }
    return good;
  }
}
