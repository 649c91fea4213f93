package dev.towerbook.ledger.post;

import static dev.towerbook.ledger.problem.LedgerProblem.LEDGER_USAGE_UNIT;
import static dev.towerbook.ledger.problem.LedgerProblem.LEDGER_USAGE_UNKNOWN;

import dev.towerbook.intake.dataset.UsageCount;
import dev.towerbook.intake.dataset.UsageReader;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.fold.Fold;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.NormalizedName;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.table.NearMatch;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts → monthly totals by application or wrapper. */
final class UsagePoster {

  private final DatasetPoster posting;
  private final Map<String, UsageTotal> totals = new TreeMap<>();

  UsagePoster(DatasetPoster posting) {
    this.posting = posting;
  }

  PostedDelivery post() {
    posting.found(UsageReader.read(posting.file(), this::count));
    return posting.posted(new Fold(), List.of(), List.copyOf(totals.values()));
  }

  private void count(UsageCount count) {
    if (posting.isFar(
        count.date(), count.place(), count.quantity().toPlainString() + " " + count.unit())) {
      rejects(count);
      return;
    }
    Catalogue catalogue = posting.rules().mappings().catalogue();
    boolean ofWrapper = !count.wrapper().isEmpty();
    String written = ofWrapper ? count.wrapper() : count.application();
    Optional<String> meant =
        ofWrapper ? catalogue.wrapperMeant(written) : catalogue.applicationMeant(written);
    if (meant.isEmpty()) {
      posting.setAside(
          LEDGER_USAGE_UNKNOWN.with(ofWrapper ? "wrapper" : "application"), count.place(), written);
      rejects(count);
      return;
    }
    Optional<UsageUnit> listed = unit(count, catalogue.units());
    if (listed.isEmpty()) {
      return;
    }
    UsageUnit unit = listed.get();
    if (!posting.fits(count.place(), count.unit().toLowerCase(Locale.ROOT), count.quantity())) {
      return;
    }
    DayKey day = DayKey.of(meant.get(), unit.name(), count.date());
    DayCost covered =
        DayCost.ofRow(posting.file().name(), day, BigDecimal.ZERO, BigDecimal.ZERO)
            .with(count.quantity());
    if (!posting.counts(count.place(), covered)) {
      return;
    }
    add(count, meant.get(), unit);
  }

  /** The unit of a row; one that the shelf does not know rejects the row. */
  private Optional<UsageUnit> unit(UsageCount count, Units units) {
    Optional<UsageUnit> listed = units.meant(count.unit());
    if (listed.isEmpty()) {
      posting.setAside(
          LEDGER_USAGE_UNIT.with(
              NearMatch.hint(count.unit(), List.copyOf(units.byId().keySet())),
              UsageUnit.normal(count.unit())),
          count.place(),
          count.unit());
      rejects(count);
    }
    return listed;
  }

  private void rejects(UsageCount count) {
    posting.rejects(count.unit().toLowerCase(Locale.ROOT), count.quantity());
  }

  private void add(UsageCount count, String meant, UsageUnit unit) {
    Catalogue catalogue = posting.rules().mappings().catalogue();
    boolean ofWrapper = !count.wrapper().isEmpty();
    String written = ofWrapper ? count.wrapper() : count.application();
    if (!written.equals(meant)) {
      NormalizedName.Why why =
          !ofWrapper && catalogue.isAlias(written)
              ? NormalizedName.Why.ALIAS
              : NormalizedName.Why.SPELLING;
      String field = ofWrapper ? "wrapper" : "application";
      posting.renamed(List.of(new NormalizedName(field, written, meant, why)), count.place());
    }
    YearMonth month = YearMonth.from(count.date());
    CostObject.Listed subject =
        ofWrapper ? new CostObject.Wrapper(meant) : new CostObject.Application(meant);
    UsageTotal total = new UsageTotal(month, subject, unit, count.quantity(), 1);
    String key = month + "/" + ofWrapper + "/" + meant + "/" + unit;
    totals.merge(key, total, UsageTotal::plus);
    posting.accept(count.place(), count.date());
  }
}
