package dev.towerbook.job.step;

import dev.towerbook.assess.MonthChoice;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.restate.IntakePlan;
import dev.towerbook.report.pack.PackFolder;
import dev.towerbook.store.Book;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** Says whether there is anything to do. */
public final class CurrentPack {

  private CurrentPack() {}

  /**
   * The published pack, if it was made of exactly this input, shelf and version.
   *
   * @param book of which nothing counts but what is published
   */
  public static Optional<Path> of(RunContext run, Book book) {
    Map<String, DeliveryFacts> known = book.deliveries();
    String rules = run.shelf().mappings().rulesHash();
    if (known.isEmpty() || !IntakePlan.of(run.input(), rules, known).isEmpty()) {
      return Optional.empty();
    }
    YearMonth month =
        MonthChoice.of(
                new BookLedger(book).sources(),
                book.use().coveredDays(),
                run.shelf().declarations(),
                run.settings().month())
            .month();
    PackFolder packs = new PackFolder(run.settings().reports());
    return packs.isPublished(month.toString(), run.packId(month))
        ? Optional.of(packs.published(month.toString()))
        : Optional.empty();
  }
}
