package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.column.CleanText;
import dev.towerbook.intake.bill.part.RowEnds;
import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.bill.problem.RowFault;
import dev.towerbook.intake.bill.translate.NativeCells;
import dev.towerbook.intake.bill.translate.NativeFindings;
import dev.towerbook.intake.bill.translate.NativeNormalization;
import dev.towerbook.intake.bill.translate.NestedCells;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.recipe.FirstOf;
import dev.towerbook.intake.recipe.GivenRow;
import dev.towerbook.intake.recipe.NativeColumn;
import dev.towerbook.intake.recipe.NativeRow;
import dev.towerbook.intake.recipe.Normalization;
import dev.towerbook.intake.recipe.Recipe;
import dev.towerbook.intake.recipe.RowCase;
import dev.towerbook.intake.recipe.TagsRecipe;
import dev.towerbook.table.scan.RowScanner;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a native file become rows of its target: keeps the wanted cells of the current row,
 * works out its charges by the recipes and hands their cells to {@link BillRows}. A row gives all
 * its charges or, if one of them cannot be made, none.
 */
final class NativeRows implements RowScanner.Cells, NativeRow {

  private final NativePlan plan;
  private final BillRows rows;
  private final NativeFindings findings;
  private final RowEnds ends;
  private final NumberStyle numbers;
  private final Set<String> noValue;
  private final List<String> header;
  private final int width;
  private final int tagsOutput;
  private final boolean[] outputWanted;
  private final Map<TagsRecipe, List<NativePlan.TagCell>> tagCells;
  private final IdentityHashMap<GivenRow, Recipe[]> recipes = new IdentityHashMap<>();
  private final NestedCells nested;
  private final NativeCells cells;
  private final NativeNormalization looks;
  private final int decider;
  private boolean gross;
  private long line;
  private @Nullable RowFault fault;

  NativeRows(NativePlan plan, BillRows rows, ProblemTally tally, RowEnds ends) {
    this.plan = plan;
    this.ends = ends;
    this.rows = rows;
    findings = new NativeFindings(tally);
    numbers = plan.file().format().writing().numbers();
    noValue = plan.noValue();
    header = plan.file().header().columns();
    width = header.size();
    tagsOutput = plan.outputs().indexOf("Tags");
    outputWanted = rows.wanted();
    tagCells = plan.tagCells();
    nested = new NestedCells(width);
    cells = new NativeCells(width);
    decider = plan.decider();
    looks = new NativeNormalization(rows.normalizations(), numbers);
  }

  @Override
  public boolean[] wanted() {
    return plan.wanted(outputWanted, tagCells);
  }

  @Override
  public void beginRow(long beginLine) {
    line = beginLine;
    rows.beginRow(beginLine);
    findings.nextRow();
    fault = null;
    cells.clear();
    looks.beginRow();
  }

  @Override
  public void cell(int column, byte[] text, int from, int length, boolean escaped) {
    cells.put(column, text, from, length, escaped);
  }

  @Override
  public void endRow(int count, RowScanner.RawRow raw) {
    if (count == 1 && width > 1 && raw.text().isBlank()) {
      blankLine();
      return;
    }
    note(ends.row(count));
    decide(raw);
  }

  @Override
  public void longRow(RowScanner.LongRow row) {
    ends.row(row.cells());
    fault = RowFault.tooLong(row);
    decide(row::raw);
  }

  private void decide(RowScanner.RawRow raw) {
    gross = decider >= 0 && cells.length(decider) == 0;
    Optional<RowCase> kind = plan.cases().stream().filter(of -> of.holds(this)).findFirst();
    if (kind.isEmpty()) {
      note(RowFault.noCase(plan.conditions(this::text)));
    }
    List<GivenRow> given = kind.map(this::given).orElse(List.of());
    if (fault == null && given.size() > 1) {
      tryAll(given);
    }
    if (fault != null) {
      give(kind.map(RowCase::gives).flatMap(all -> all.stream().findFirst()), raw);
      return;
    }
    kind.ifPresent(findings::reported);
    findings.gross(gross ? header.get(decider) : "");
    rows.accepted(given.size());
    given.forEach(charge -> give(Optional.of(charge), raw));
  }

  /** The charges of the row, without those that would be zero. */
  private List<GivenRow> given(RowCase kind) {
    List<GivenRow> given = new ArrayList<>();
    for (GivenRow charge : kind.gives()) {
      if (charge.unlessZero().isEmpty() || !isZero(charge, charge.unlessZero().get())) {
        given.add(charge);
      }
    }
    return given;
  }

  private boolean isZero(GivenRow charge, String field) {
    String value =
        recipes.computeIfAbsent(charge, plan::recipes)[plan.outputs().indexOf(field)].value(this);
    return numbers.parse(value).map(number -> number.signum() == 0).orElse(value.isEmpty());
  }

  /** Makes every charge without handing it on; what is wrong with one is wrong with the row. */
  private void tryAll(List<GivenRow> given) {
    for (GivenRow charge : given) {
      rows.beginRow(line);
      feed(charge, false);
      note(rows.check());
    }
  }

  private void give(Optional<GivenRow> charge, RowScanner.RawRow raw) {
    rows.beginRow(line);
    feed(charge.orElse(GivenRow.PLAIN), true);
    rows.note(fault);
    looks.endCharge();
    rows.endRow(outputWanted.length, raw);
  }

  private void feed(GivenRow charge, boolean withTags) {
    Recipe[] by = recipes.computeIfAbsent(charge, plan::recipes);
    for (int i = 0; i < by.length; i++) {
      if (outputWanted[i] && (withTags || i != tagsOutput)) {
        feed(i, by[i]);
      }
    }
  }

  private void feed(int output, Recipe recipe) {
    if (recipe instanceof FirstOf(List<NativeColumn> of) && of.size() == 1 && noValue.isEmpty()) {
      int at = position(of.getFirst());
      int length = at < 0 ? 0 : cells.length(at);
      if (at < 0 || !looks.has(at)) {
        rows.cell(output, cells.bytes(), length == 0 ? 0 : cells.start(at), length, false);
        return;
      }
    }
    byte[] value = recipe.value(this).getBytes(StandardCharsets.UTF_8);
    rows.cell(output, value, 0, value.length, false);
  }

  private void note(@Nullable RowFault first) {
    if (fault == null) {
      fault = first;
    }
  }

  @Override
  public String text(NativeColumn column) {
    int at = position(column);
    return at < 0 ? "" : text(at);
  }

  /** Where a column stands for the current row. */
  private int position(NativeColumn column) {
    return gross ? plan.grossPosition(column) : plan.position(column);
  }

  private String text(int at) {
    String known = cells.known(at);
    return known == null ? cells.know(at, newText(at, true)) : known;
  }

  private String newText(int at, boolean folds) {
    if (cells.length(at) == 0) {
      return "";
    }
    String raw = cells.raw(at);
    if (CleanText.isUnusable(raw)) {
      note(RowFault.control(at, raw));
      return "";
    }
    // What nested values hold is folded one by one.
    String text = folds ? looks.folded(at, header.get(at), raw) : CleanText.stripped(raw);
    return findings.known(header.get(at), text, noValue);
  }

  @Override
  public Optional<BigDecimal> number(NativeColumn column) {
    String text = text(column);
    Optional<BigDecimal> number = text.isEmpty() ? Optional.empty() : numbers.parse(text);
    if (!text.isEmpty() && number.isEmpty()) {
      notNumber(column, text);
    }
    return number;
  }

  @Override
  public List<Map<String, String>> nested(NativeColumn column, boolean needed) {
    int at = position(column);
    if (at < 0) {
      return List.of();
    }
    NestedCells.Parsed cell = nested.of(at, newText(at, false));
    cell.normalization().ifPresent(found -> normalized(column, found));
    if (!cell.readable() && needed) {
      note(RowFault.nested(at, cell.text()));
    } else if (!cell.readable()) {
      findings.unreadable(header.get(at), cell.text());
    }
    return cell.objects();
  }

  @Override
  public void eachTag(TagsRecipe tags, BiConsumer<String, String> taker) {
    for (NativePlan.TagCell cell : tagCells.getOrDefault(tags, List.of())) {
      String value = text(cell.column());
      if (!value.isEmpty()) {
        taker.accept(cell.key(), value);
      }
    }
  }

  @Override
  public void notNumber(NativeColumn column, String value) {
    note(RowFault.number(position(column), value, numbers));
  }

  @Override
  public void unlisted(NativeColumn column, String value) {
    int at = position(column);
    findings.unlisted(at < 0 ? column.id() : header.get(at), value);
  }

  @Override
  public void normalized(NativeColumn column, Normalization normalization) {
    findings.normalized(header.get(position(column)), normalization, "");
  }

  @Override
  public void blankLine() {
    ends.noRow();
    rows.blankLine();
  }

  @Override
  public void brokenRow(RowScanner.BrokenRow row) {
    ends.broken(row);
    rows.brokenRow(row);
  }

  @Override
  public void end(long endLine, boolean closed, boolean ended) {
    ends.end(line, ended, findings.tally());
    rows.end(endLine, closed, true);
  }

  /** Says what rows had in common, once all are read. */
  void reportFindings() {
    findings.report();
  }
}
