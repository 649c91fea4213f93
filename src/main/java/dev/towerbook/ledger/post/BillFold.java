package dev.towerbook.ledger.post;

import dev.towerbook.intake.bill.ChargeSink;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.Origin;
import dev.towerbook.ledger.fold.Fold;
import dev.towerbook.ledger.fold.KeptColumns;
import dev.towerbook.ledger.fold.PlacedKey;
import dev.towerbook.ledger.fold.SubAccountFold;
import dev.towerbook.ledger.fold.UseDays;
import dev.towerbook.mapping.Classifier;
import dev.towerbook.mapping.Placement;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.table.looks.Looks;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps and folds the charges of one part of a bill. A charge is classified once per distinct tuple
 * of the columns that the rules read; after that a line costs one look-up and four additions. Not
 * thread-safe: one per part.
 */
final class BillFold implements ChargeSink {

  private static final String TAG = "tag:";
  private static final String COMMITMENT = "CommitmentDiscountId";

  /** Numbers of a tuple after its codes: billing and charge month. */
  static final int MONTHS = 2;

  private final List<String> columns;
  private final List<String> tagKeys;
  private final Classifier classifier;
  private final List<String> ruleFields;
  private final CommitmentPolicies policies;
  private final String source;
  private final BillMemory.Places places;
  private final Fold fold = new Fold();
  private final int subAccount;
  private final int[] tuple;
  private @Nullable Sums[] sumsOfTuple = new @Nullable Sums[1024];

  /** Where the lines of a tuple go; no sub-account if no rule reads it or the line has none. */
  private record Sums(Fold.Cell cell, SubAccountFold.@Nullable Sum subAccount) {}

  /**
   * @param file the bill; rules on {@code Source} ask for its folder
   */
  BillFold(PostingRules rules, SourceFile file, BillMemory memory) {
    this.classifier = rules.classifier();
    this.ruleFields = rules.fields();
    this.policies = rules.mappings().commitmentPolicies();
    this.source = file.source();
    this.columns = memory.wanted().columns();
    this.tagKeys = memory.wanted().tagKeys();
    this.places = memory.places(source, file.format().id());
    int id = columns.indexOf("SubAccountId");
    this.subAccount = id >= 0 ? id : columns.indexOf("SubAccountName");
    this.tuple = new int[columns.size() + tagKeys.size() + MONTHS];
  }

  /** What the reader has to look at for rules on these fields. */
  static ChargeColumns wanted(PostingRules rules) {
    List<String> fields = new ArrayList<>(rules.fields());
    if (!rules.mappings().commitmentPolicies().isEmpty()) {
      fields.add(COMMITMENT);
    }
    return new ChargeColumns(
        wantedColumns(fields),
        wantedTags(fields),
        rules.mappings().tagKeys()::key,
        rules.mappings().tagKeys().written());
  }

  /** The sums. */
  Fold fold() {
    return fold;
  }

  private static List<String> wantedColumns(List<String> ruleFields) {
    List<String> wanted = new ArrayList<>(KeptColumns.ALL);
    Set<String> seen = new HashSet<>(KeptColumns.ALL);
    for (String field : ruleFields) {
      if (!field.startsWith(TAG) && seen.add(field)) {
        wanted.add(field);
      }
    }
    return List.copyOf(wanted);
  }

  private static List<String> wantedTags(List<String> ruleFields) {
    return ruleFields.stream()
        .filter(field -> field.startsWith(TAG))
        .map(field -> field.substring(TAG.length()))
        .distinct()
        .toList();
  }

  @Override
  public void charge(ChargeCursor row) {
    int width = columns.size() + tagKeys.size();
    int allCodes = 0;
    for (int i = 0; i < width; i++) {
      int code = row.code(i);
      tuple[i] = code;
      allCodes |= code;
    }
    tuple[width] = row.billingMonth();
    tuple[width + 1] = row.chargeMonth();
    // A negative code stands for its text in this row only, so such a tuple is not remembered.
    add(row, allCodes < 0 ? sums(row, key(row)) : rememberedSums(row));
  }

  private Sums rememberedSums(ChargeCursor row) {
    int number = places.find(tuple);
    if (number < 0) {
      PlacedKey key = key(row);
      if (places.isFull()) {
        return sums(row, key);
      }
      number = places.add(tuple, number, key);
    }
    if (number >= sumsOfTuple.length) {
      sumsOfTuple = Arrays.copyOf(sumsOfTuple, number * 2);
    }
    Sums sums = sumsOfTuple[number];
    if (sums == null) {
      sums = sums(row, places.key(number));
      sumsOfTuple[number] = sums;
    }
    return sums;
  }

  private Sums sums(ChargeCursor row, PlacedKey key) {
    boolean hasOwn = subAccount >= 0 && row.code(subAccount) != 0;
    return new Sums(fold.cell(key), hasOwn ? fold.subAccounts().sum(row, subAccount) : null);
  }

  private static void add(ChargeCursor row, Sums sums) {
    Fold.Cell cell = sums.cell;
    row.addTo(CostMeasure.BILLED, cell.billed);
    // A cost that is not stated adds nothing; intake counts and names the lines.
    if (row.has(CostMeasure.EFFECTIVE)) {
      row.addTo(CostMeasure.EFFECTIVE, cell.effective);
    }
    if (row.has(CostMeasure.LIST)) {
      row.addTo(CostMeasure.LIST, cell.list);
    }
    if (row.has(CostMeasure.CONTRACTED)) {
      row.addTo(CostMeasure.CONTRACTED, cell.contracted);
    }
    int sign = row.sign(CostMeasure.EFFECTIVE);
    if (sign < 0 || !row.isPriced()) {
      addOdd(row, cell, sign);
    }
    cell.lines++;
    UseDays days = cell.useDays();
    if (days != null) {
      days.add(row);
    }
    if (sums.subAccount != null) {
      sums.subAccount.add(row, days != null);
    }
  }

  /** Credits, and what has no price. Apart, so that the way of most lines stays short. */
  private static void addOdd(ChargeCursor row, Fold.Cell cell, int sign) {
    if (sign < 0) {
      row.addTo(CostMeasure.EFFECTIVE, cell.credits);
    }
    if (!row.isPriced()) {
      row.addTo(CostMeasure.EFFECTIVE, sign < 0 ? cell.unpricedCredits : cell.unpriced);
    }
  }

  private PlacedKey key(ChargeCursor row) {
    YearMonth chargeMonth = month(row.chargeMonth());
    Placement place = classifier.place(ruleValues(row), chargeMonth.atDay(1));
    Origin origin =
        new Origin(
            SourceKind.BILL,
            firstKnown(
                KeptColumns.text(row, 3), KeptColumns.text(row, 4), KeptColumns.text(row, 5)),
            KeptColumns.account(row),
            KeptColumns.text(row, 1),
            KeptColumns.currency(row));
    ChargeTraits traits =
        new ChargeTraits(
            KeptColumns.text(row, 6),
            KeptColumns.text(row, 7),
            KeptColumns.text(row, 8),
            KeptColumns.text(row, 9),
            commitment(row, KeptColumns.text(row, 9)),
            tagged(row));
    EntryKey key =
        new EntryKey(
            month(row.billingMonth()),
            chargeMonth,
            origin,
            traits,
            KeptColumns.text(row, 10),
            place.classification());
    return new PlacedKey(key, place.normalizedNames());
  }

  /** The commitment of a charge; empty if no policy asks for it. */
  private String commitment(ChargeCursor row, String status) {
    if (policies.isEmpty() || status.isEmpty()) {
      return "";
    }
    String id = Looks.key(KeptColumns.text(row, columns.indexOf(COMMITMENT)));
    return !id.isEmpty() && policies.speakOf(id) ? id : "";
  }

  private String[] ruleValues(ChargeCursor row) {
    String[] values = new String[ruleFields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ruleValue(row, ruleFields.get(i));
    }
    return values;
  }

  private String ruleValue(ChargeCursor row, String field) {
    if (field.equals("Kind")) {
      return "bill";
    }
    if (field.equals("Source")) {
      return source;
    }
    if (field.equals(KeptColumns.PROVIDER) || field.equals(KeptColumns.SERVICE_PROVIDER)) {
      return provider(row, field);
    }
    int index =
        field.startsWith(TAG)
            ? columns.size() + tagKeys.indexOf(field.substring(TAG.length()))
            : columns.indexOf(field);
    return KeptColumns.text(row, index);
  }

  /** FOCUS 1.3 renames the provider and 1.4 drops the old name: a rule on either finds it. */
  private String provider(ChargeCursor row, String field) {
    String own = KeptColumns.text(row, columns.indexOf(field));
    String other =
        field.equals(KeptColumns.PROVIDER) ? KeptColumns.SERVICE_PROVIDER : KeptColumns.PROVIDER;
    return firstKnown(own, KeptColumns.text(row, columns.indexOf(other)));
  }

  private boolean tagged(ChargeCursor row) {
    for (int i = 0; i < tagKeys.size(); i++) {
      if (row.code(columns.size() + i) != 0) {
        return true;
      }
    }
    return false;
  }

  private static String firstKnown(String... names) {
    for (String name : names) {
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  private static YearMonth month(int yearMonth) {
    return YearMonth.of(yearMonth / 100, yearMonth % 100);
  }
}
