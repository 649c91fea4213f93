package dev.towerbook.report.former;

import dev.towerbook.assess.Assessment;
import dev.towerbook.assess.PackMonths;
import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.restate.FigureRestatement;
import dev.towerbook.ledger.restate.FigureSnapshot;
import dev.towerbook.ledger.restate.LedgerSnapshot;
import dev.towerbook.ledger.restate.PackFigures;
import dev.towerbook.ledger.restate.RestatedProblems;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.report.RunFacts;
import dev.towerbook.report.pack.PackFolder;
import dev.towerbook.report.pack.PublishedPack;
import dev.towerbook.tco.MonthData;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What the readers of published packs have to be told. */
public final class RestatementBuilder {

  private final PackFolder packs;
  private final RunFacts facts;
  private final DeliveryRegister register;
  private final List<TracedCount> counts;
  private final PackMonths months;
  private final Assessment assessment;

  /**
   * @param facts of this run's pack
   * @param register every source file that was seen
   * @param counts of the months that the pack covers
   */
  public RestatementBuilder(
      PackFolder packs,
      RunFacts facts,
      DeliveryRegister register,
      List<TracedCount> counts,
      PackMonths months,
      Assessment assessment) {
    this.packs = packs;
    this.facts = facts;
    this.register = register;
    this.counts = counts;
    this.months = months;
    this.assessment = assessment;
  }

  /**
   * The restatement of this run's pack. The same pack published again restates what it did before.
   *
   * @param packId of this run's pack
   */
  public Restatement restatement(String packId) {
    YearMonth month = facts.month();
    Path folder = packs.published(month.toString());
    Optional<PublishedPack> before = PublishedPack.in(folder);
    if (before.isPresent() && packs.isPublished(month.toString(), packId)) {
      return again(before.get(), folder).comparedWith(before.get().comparedWith());
    }
    SortedSet<YearMonth> published = packs.months();
    if (published.isEmpty()) {
      return Restatement.FIRST;
    }
    YearMonth of = before.isPresent() ? month : published.last();
    Path former = packs.published(of.toString());
    FigureRestatement figures = figures(new FormerPack(former, of), of);
    return before
        .map(pack -> money(pack, figures))
        .orElse(Restatement.FIRST.with(figures))
        .comparedWith(Optional.of(PublishedPack.digest(former)));
  }

  /** What a pack restated, to be printed again. */
  private Restatement again(PublishedPack pack, Path folder) {
    Optional<FigureRestatement> figures = FormerRestatement.of(folder);
    return pack.restatement()
        .flatMap(money -> figures.map(money::with))
        .orElseGet(
            () ->
                new Restatement(
                    pack.revision(),
                    List.of(),
                    FigureRestatement.NONE.with(RestatedProblems.unreadable(facts.month()))));
  }

  /** Against the pack of the same month, or else the newest one that readers have. */
  private FigureRestatement figures(FormerPack pack, YearMonth of) {
    return pack.reported()
        .map(before -> FigureRestatement.of(pack.former(), before, reported(), facts.month()))
        .orElseGet(() -> FigureRestatement.NONE.with(RestatedProblems.unreadable(of)));
  }

  private Restatement money(PublishedPack before, FigureRestatement figures) {
    int revision = before.revision() + 1;
    if (!figures.isCompared()) {
      return new Restatement(revision, List.of(), figures);
    }
    MonthData now = months.now();
    LedgerSnapshot current =
        LedgerSnapshot.of(register, now.entries(), now.rates(), now.allocation());
    return before
        .ledger()
        .map(published -> Restatement.of(revision, published, current).with(figures))
        .orElseGet(
            () ->
                new Restatement(
                    revision, List.of(), figures.with(RestatedProblems.unreadable(facts.month()))));
  }

  private PackFigures reported() {
    RunFigures current = new RunFigures(facts.month());
    current.counts(counts);
    current.totals(months.history().totals().values());
    current.costs(months.history().costByApplication());
    current.unitCosts(assessment.figures().values());
    current.curves(assessment.economics().allCases());
    current.verdicts(assessment.recommendations().values());
    FigureSnapshot figures = current.snapshot();
    return new PackFigures(figures, RunSources.of(facts, register, figures), facts.currency());
  }
}
