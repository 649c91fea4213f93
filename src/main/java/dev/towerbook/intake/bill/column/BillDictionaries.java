package dev.towerbook.intake.bill.column;

import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.format.SourceField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct texts of bills by number. One thread may keep them from part to part, so that a text
 * is looked at once and not once a file; a code stands for the same text in all these parts. Not
 * thread-safe.
 */
public final class BillDictionaries {

  private final ChargeColumns wanted;
  private final MemoryBudget budget;
  private final TextNormalization normalizations = new TextNormalization();
  private final Map<SourceField, TextColumn> texts = new HashMap<>();
  private final Map<DatePatterns, MonthColumn> billingMonths = new HashMap<>();
  private final Map<DatePatterns, MonthColumn> billingEnds = new HashMap<>();
  private final Map<DatePatterns, MonthColumn> chargeMonths = new HashMap<>();
  private final Map<DatePatterns, MonthColumn> chargeEnds = new HashMap<>();
  private final List<TextColumn> tagValues;
  private final TagColumn tags;
  private final TextColumn states;

  /**
   * Empty dictionaries with the usual limits.
   *
   * @param wanted what is looked at of each charge
   */
  public BillDictionaries(ChargeColumns wanted) {
    this(wanted, BillLimits.DEFAULT);
  }

  public BillDictionaries(ChargeColumns wanted, BillLimits limits) {
    this.wanted = wanted;
    budget = new MemoryBudget(limits.dictionaryBytes());
    tagValues =
        wanted.tagKeys().stream().map(key -> text(SourceField.optional("tag:" + key))).toList();
    states = text(SourceField.optional(TagStates.COLUMN));
    tags = new TagColumn(wanted, this, new MemoryBudget(limits.tagBytes()));
  }

  /** What is looked at of each charge. */
  public ChargeColumns wanted() {
    return wanted;
  }

  /**
   * True if they take no more texts of columns: reading goes on, line by line, but new ones are
   * better for the next part.
   */
  public boolean isFull() {
    return budget.isUsedUp();
  }

  TextColumn text(SourceField field) {
    return texts.computeIfAbsent(field, none -> new TextColumn(field, normalizations, budget));
  }

  public MonthColumn billingMonths(DatePatterns dates) {
    return billingMonths.computeIfAbsent(
        dates, none -> new MonthColumn("BillingPeriodStart", dates, normalizations, budget));
  }

  public MonthColumn billingEnds(DatePatterns dates) {
    return billingEnds.computeIfAbsent(
        dates, none -> new MonthColumn("BillingPeriodEnd", dates, normalizations, budget));
  }

  public MonthColumn chargeMonths(DatePatterns dates) {
    return chargeMonths.computeIfAbsent(
        dates, none -> new MonthColumn("ChargePeriodStart", dates, normalizations, budget));
  }

  public MonthColumn chargeEnds(DatePatterns dates) {
    return chargeEnds.computeIfAbsent(
        dates, none -> new MonthColumn("ChargePeriodEnd", dates, normalizations, budget));
  }

  /** Dictionaries of the values of the wanted tags, in their order. */
  List<TextColumn> tagValues() {
    return tagValues;
  }

  /** Dictionary of what is said of all tags of a charge. */
  TextColumn states() {
    return states;
  }

  public TagColumn tags() {
    return tags;
  }

  /** Texts that are not read as written. */
  public TextNormalization normalizations() {
    return normalizations;
  }

  /** Forgets what was counted of the part before; the texts stay. */
  public void beginPart() {
    normalizations.beginPart();
    texts.values().forEach(TextColumn::beginPart);
    billingMonths.values().forEach(MonthColumn::beginPart);
    billingEnds.values().forEach(MonthColumn::beginPart);
    chargeMonths.values().forEach(MonthColumn::beginPart);
    chargeEnds.values().forEach(MonthColumn::beginPart);
  }
}
