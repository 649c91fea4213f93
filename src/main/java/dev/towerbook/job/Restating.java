package dev.towerbook.job;

import dev.towerbook.ledger.Balance;
import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.ExchangeRates;
import dev.towerbook.ledger.TracedCount;
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

  private final Night night;
  private final RunFacts facts;
  private final DeliveryRegister register;
  private final List<TracedCount> counts;
  private final PackFolder packs;

  /**
   * @param facts of tonight's pack
   * @param register every source file that was seen
   * @param counts of the months that the pack covers
   */
  Restating(Night night, RunFacts facts, DeliveryRegister register, List<TracedCount> counts) {
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
  Restatement of(List<Balance> balances) {
    YearMonth month = facts.month();
    Path folder = packs.published(month.toString());
    Optional<PublishedPack> before = PublishedPack.in(folder);
    if (before.isPresent() && packs.isPublished(month.toString(), night.packId(month))) {
      return before.get().restatement().with(FormerRestatement.of(folder));
    }
    return before.map(pack -> money(pack, balances)).orElse(Restatement.FIRST).with(figures());
  }

  private Restatement money(PublishedPack before, List<Balance> balances) {
    int revision = before.revision() + 1;
    ExchangeRates rates = ExchangeRates.of(night.shelf().mappings());
    LedgerSnapshot tonight =
        LedgerSnapshot.of(register, balances, rates, night.monthBook().allocation());
    return before
        .ledger()
        .map(published -> Restatement.of(revision, published, tonight))
        .orElseGet(() -> new Restatement(revision, List.of(), FigureRestatement.NONE));
  }

  /** Against the pack of the same month, or else the newest one that readers have. */
  private FigureRestatement figures() {
    SortedSet<YearMonth> months = packs.months();
    if (months.isEmpty()) {
      return FigureRestatement.NONE;
    }
    YearMonth of = months.contains(facts.month()) ? facts.month() : months.last();
    FormerPack pack = new FormerPack(packs.published(of.toString()), of);
    Optional<Told> before = pack.told();
    if (before.isEmpty()) {
      return new FigureRestatement(
          Optional.empty(), List.of(), List.of(RestatedProblems.unreadable(of)));
    }
    return FigureRestatement.of(
        pack.former(), before.get(), told(), facts.month(), facts.currency());
  }

  private Told told() {
    Night.MonthBook month = night.monthBook();
    Night.Assessment assessment = night.assessment();
    TonightFigures tonight = new TonightFigures(facts.month());
    tonight.counts(counts);
    tonight.costs(month.costByApplication());
    tonight.unitCosts(assessment.figures().values());
    tonight.curves(assessment.economics().scaleCases().values());
    tonight.verdicts(assessment.decisions().values());
    FigureSnapshot figures = tonight.snapshot();
    return new Told(figures, TonightSources.of(facts, register, figures));
  }
}
