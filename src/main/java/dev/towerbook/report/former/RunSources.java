package dev.towerbook.report.former;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.restate.FigureSnapshot;
import dev.towerbook.ledger.restate.Given;
import dev.towerbook.report.RunFacts;

/** What this run's pack is made of. */
public final class RunSources {

  private RunSources() {}

  /**
   * Its files with their months, its shelf and its version.
   *
   * @param reported whose counts know their files
   */
  public static Given of(RunFacts facts, DeliveryRegister register, FigureSnapshot reported) {
    Given given = new Given(facts.shelf(), facts.rulesHash(), facts.version());
    for (DeliveryFacts file : register.loaded()) {
      given.file(
          file.name(),
          file.origin().scope(),
          file.kind(),
          FormerSources.content(file.sha256(), String.valueOf(file.rows())));
    }
    register.totals().forEach(total -> given.month(total.delivery(), total.billingMonth()));
    FormerSources.counted(given, reported);
    return given;
  }
}
