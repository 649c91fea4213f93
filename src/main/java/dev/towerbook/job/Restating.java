package dev.towerbook.job;

import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.ledger.restate.FigureRestatement;
import dev.towerbook.ledger.restate.FigureSnapshot;
import dev.towerbook.ledger.restate.LedgerSnapshot;
import dev.towerbook.ledger.restate.RestatedProblems;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.ledger.restate.Told;
import dev.towerbook.report.PackFolder;
import dev.towerbook.report.PublishedPack;
import dev.towerbook.report.RunFacts;
import dev.towerbook.report.former.FormerPack;
import dev.towerbook.report.former.FormerRestatement;
import dev.towerbook.report.former.TonightFigures;
import dev.towerbook.report.former.TonightSources;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What the readers of published packs have to be told. */
final class Restating {

  private final RunContext night;
  private final RunFacts facts;
  private final DeliveryRegister register;
  private final List<TracedCount> counts;
  private final PackFolder packs;

  /**
   * @param facts of tonight's pack
   * @param register every source file that was seen
   * @param counts of the months that the pack covers
   */
  Restating(RunContext night, RunFacts facts, DeliveryRegister register, List<TracedCount> counts) {
    this.night = night;
    this.facts = facts;
    this.register = register;
    this.counts = counts;
    this.packs = new PackFolder(night.settings().reports());
  }

  /**
   * The restatement of tonight's pack. The same pack published again restates what it did before.
   *
   * @param balances of the pack's month
   */
  Restatement of(List<LedgerEntry> balances) {
    YearMonth month = facts.month();
    Path folder = packs.published(month.toString());
    Optional<PublishedPack> before = PublishedPack.in(folder);
    if (before.isPresent() && packs.isPublished(month.toString(), night.packId(month))) {
      return before
          .get()
          .restatement()
          .with(FormerRestatement.of(folder))
          .comparedWith(before.get().comparedWith());
    }
    SortedSet<YearMonth> months = packs.months();
    if (months.isEmpty()) {
      return Restatement.FIRST;
    }
    YearMonth of = before.isPresent() ? month : months.last();
    Path former = packs.published(of.toString());
    FigureRestatement figures = figures(new FormerPack(former, of), of);
    return before
        .map(pack -> money(pack, balances, figures))
        .orElse(Restatement.FIRST.with(figures))
        .comparedWith(Optional.of(PublishedPack.digest(former)));
  }

  /** Against the pack of the same month, or else the newest one that readers have. */
  private FigureRestatement figures(FormerPack pack, YearMonth of) {
    return pack.told()
        .map(before -> FigureRestatement.of(pack.former(), before, told(), facts.month()))
        .orElseGet(() -> FigureRestatement.NONE.with(RestatedProblems.unreadable(of)));
  }

  private Restatement money(
      PublishedPack before, List<LedgerEntry> balances, FigureRestatement figures) {
    int revision = before.revision() + 1;
    if (!figures.isCompared()) {
      return new Restatement(revision, List.of(), figures);
    }
    ExchangeRates rates = ExchangeRates.of(night.shelf().mappings());
    LedgerSnapshot tonight =
        LedgerSnapshot.of(register, balances, rates, night.monthBook().allocation());
    return before
        .ledger()
        .map(published -> Restatement.of(revision, published, tonight).with(figures))
        .orElseGet(
            () ->
                new Restatement(
                    revision, List.of(), figures.with(RestatedProblems.unreadable(facts.month()))));
  }

  private Told told() {
    RunContext.MonthBook month = night.monthBook();
    RunContext.Assessment assessment = night.assessment();
    TonightFigures tonight = new TonightFigures(facts.month());
    tonight.counts(counts);
    tonight.totals(month.history().values());
    tonight.costs(month.costByApplication());
    tonight.unitCosts(assessment.figures().values());
    tonight.curves(assessment.economics().scaleCases().values());
    tonight.verdicts(assessment.decisions().values());
    FigureSnapshot figures = tonight.snapshot();
    return new Told(figures, TonightSources.of(facts, register, figures), facts.currency());
  }
}
