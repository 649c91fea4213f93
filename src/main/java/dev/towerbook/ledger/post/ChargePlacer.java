package dev.towerbook.ledger.post;

import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.TagStates;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.Origin;
import dev.towerbook.ledger.fold.KeptColumns;
import dev.towerbook.ledger.fold.PlacedKey;
import dev.towerbook.mapping.Classifier;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.Placement;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.table.looks.Looks;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the place of a charge: where the rules put it and which ledger entry it belongs to. Asked
 * once a tuple, not once a line.
 */
final class ChargePlacer {

  private static final String TAG = "tag:";
  private static final String COMMITMENT = "CommitmentDiscountId";

  private final List<String> columns;
  private final List<String> tagKeys;
  private final Classifier classifier;
  private final List<String> ruleFields;
  private final CommitmentPolicies policies;
  private final String source;

  /**
   * @param source the folder that rules on {@code Source} ask for
   */
  ChargePlacer(PostingRules rules, ChargeColumns wanted, String source) {
    this.classifier = rules.classifier();
    this.ruleFields = rules.fields();
    this.policies = rules.mappings().commitmentPolicies();
    this.source = source;
    this.columns = wanted.columns();
    this.tagKeys = wanted.tagKeys();
  }

  /** What the reader has to look at for the rules of a shelf. */
  static ChargeColumns wanted(PostingRules rules) {
    Mappings mappings = rules.mappings();
    List<String> fields = new ArrayList<>(rules.fields());
    if (!mappings.commitmentPolicies().isEmpty()) {
      fields.add(COMMITMENT);
    }
    return new ChargeColumns(
        wantedColumns(fields),
        wantedTags(fields),
        mappings.tagKeys()::key,
        mappings.tagKeys().written(),
        Optional.<TagStates>of(mappings.requiredTags())
            .filter(any -> !mappings.requiredTags().isEmpty()));
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

  /** Where a charge belongs. */
  PlacedKey key(ChargeCursor row) {
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

  static YearMonth month(int yearMonth) {
    return YearMonth.of(yearMonth / 100, yearMonth % 100);
  }
}
