package dev.towerbook.ledger.post;

import dev.towerbook.intake.bill.ChargeSink;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.column.ResourceDigest;
import dev.towerbook.intake.bill.column.TagStates;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.fold.Fold;
import dev.towerbook.ledger.fold.KeptColumns;
import dev.towerbook.ledger.fold.PlacedKey;
import dev.towerbook.ledger.fold.SubAccountFold;
import dev.towerbook.ledger.fold.UseDays;
import dev.towerbook.ledger.tuple.ResourceBatch;
import dev.towerbook.ledger.tuple.ResourceCounts;
import dev.towerbook.ledger.tuple.ResourceGroup;
import dev.towerbook.ledger.tuple.TupleFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps and folds the charges of one part of a bill. A charge is classified once per distinct tuple
 * of the columns that the rules read; after that a line costs one look-up and four additions. Not
 * thread-safe: one per part.
 */
final class BillFold implements ChargeSink {

  /** Numbers of a tuple after its codes: billing and charge month. */
  static final int MONTHS = 2;

  private final ChargeColumns wanted;
  private final ChargePlacer placer;
  private final BillMemory.Places places;
  private final Fold fold = new Fold();
  private final TupleFold tuples;
  private final List<Fold.Cell> cells = new ArrayList<>();
  private final @Nullable ResourceBatch resources;
  private final int subAccount;
  private final int[] tuple;
  private final Map<PlacedKey, Integer> passing = new HashMap<>();
  private @Nullable ChargeCursor cursor;
  private @Nullable Sums[] sumsOfTuple = new @Nullable Sums[1024];

  /**
   * Where the lines of a tuple go; no sub-account if no rule reads it or the line has none.
   *
   * @param tuple its number in this part
   * @param group of resources; below 0 if they are not counted
   * @param account by which resources of the same name are told apart
   */
  private record Sums(
      int tuple,
      @Nullable UseDays days,
      SubAccountFold.@Nullable Sum subAccount,
      int group,
      long account) {}

  /**
   * @param file the bill; rules on {@code Source} ask for its folder
   * @param resources of all parts
   */
  BillFold(PostingRules rules, SourceFile file, BillMemory memory, ResourceCounts resources) {
    this.wanted = memory.wanted();
    this.placer = new ChargePlacer(rules, wanted, file.source());
    this.places = memory.places(file.source(), file.format().id());
    int id = wanted.columns().indexOf("SubAccountId");
    this.subAccount = id >= 0 ? id : wanted.columns().indexOf("SubAccountName");
    this.tuple = new int[wanted.size() + MONTHS];
    this.tuples = new TupleFold(wanted.size());
    this.resources = wanted.states().isPresent() ? new ResourceBatch(resources) : null;
  }

  /** What does not count is added up here; {@link #done} gives all. */
  Fold fold() {
    return fold;
  }

  /** The sums, once all charges have come. */
  Fold done() {
    for (int i = 0; i < tuples.size(); i++) {
      cells.get(i).add(tuples, i);
    }
    ChargeCursor last = cursor;
    if (last != null) {
      fold.take(tuples.done(fields(), last::text));
    }
    if (resources != null) {
      resources.flush();
    }
    return fold;
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>(wanted.columns());
    wanted.tagKeys().forEach(key -> fields.add("tag:" + key));
    wanted.states().ifPresent(states -> fields.add(TagStates.COLUMN));
    return fields;
  }

  @Override
  public void charge(ChargeCursor row) {
    int width = wanted.size();
    int allCodes = 0;
    for (int i = 0; i < width; i++) {
      int code = row.code(i);
      tuple[i] = code;
      allCodes |= code;
    }
    tuple[width] = row.billingMonth();
    tuple[width + 1] = row.chargeMonth();
    // A negative code stands for its text in this row only, so such a tuple is not remembered.
    add(row, allCodes < 0 ? passingSums(row, placer.key(row)) : rememberedSums(row));
  }

  private Sums rememberedSums(ChargeCursor row) {
    int number = places.find(tuple);
    if (number < 0) {
      PlacedKey key = placer.key(row);
      if (places.isFull()) {
        return passingSums(row, key);
      }
      number = places.add(tuple, number, key);
    }
    if (number >= sumsOfTuple.length) {
      sumsOfTuple = Arrays.copyOf(sumsOfTuple, number * 2);
    }
    Sums sums = sumsOfTuple[number];
    if (sums == null) {
      cursor = row;
      PlacedKey key = places.key(number);
      int own = tuples.open(tuple, key.key().place());
      cells.add(fold.cell(key));
      sums = sums(row, key, own);
      sumsOfTuple[number] = sums;
    }
    return sums;
  }

  /** Sums of a tuple that is not remembered: it may come again, and is classified again. */
  private Sums passingSums(ChargeCursor row, PlacedKey key) {
    cursor = row;
    int cell = passing.computeIfAbsent(key, none -> passing.size());
    int own = tuples.rest(tuple, key.key().place(), cell);
    if (own == cells.size()) {
      cells.add(fold.cell(key));
    }
    return sums(row, key, own);
  }

  private Sums sums(ChargeCursor row, PlacedKey key, int own) {
    boolean hasOwn = subAccount >= 0 && row.code(subAccount) != 0;
    String account = hasOwn ? row.text(subAccount, row.code(subAccount)) : KeptColumns.account(row);
    int group = -1;
    if (resources != null && key.key().traits().isUse()) {
      int state = wanted.size() - 1;
      group =
          resources.group(
              new ResourceGroup(
                  key.key().billingMonth(),
                  account,
                  row.text(state, row.code(state)),
                  key.key().place()));
    }
    return new Sums(
        own,
        cells.get(own).useDays(),
        hasOwn ? fold.subAccounts().sum(row, subAccount) : null,
        group,
        ResourceBatch.hash(account));
  }

  private void add(ChargeCursor row, Sums sums) {
    tuples.add(sums.tuple, row);
    int sign = row.sign(CostMeasure.EFFECTIVE);
    if (sign < 0) {
      tuples.addCredit(sums.tuple, row);
    }
    if (!row.isPriced()) {
      tuples.addUnpriced(sums.tuple, row);
    }
    if (sums.days != null) {
      sums.days.add(row);
    }
    if (sums.subAccount != null) {
      sums.subAccount.add(row, sums.days != null);
    }
    if (sums.group >= 0 && resources != null) {
      ResourceDigest resource = row.resource();
      if (resource.isPresent()) {
        resources.add(resource.high() ^ sums.account, resource.low(), sums.group);
      }
    }
  }
}
