package dev.towerbook.ledger.reach;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.ExpectedDelivery;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.mapping.catalogue.Application;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * When sources have data, as the shelf says: by its declared sources, and by its list of
 * applications, since one that is retired counts nothing any more.
 *
 * @param sources declared by folder, some by account, role, vendor or counter
 * @param applications the catalogue's, in any order
 */
public record Declarations(DeclaredSources sources, List<Application> applications) {

  public Declarations {
    applications = List.copyOf(applications);
  }

  /**
   * What is declared of a source.
   *
   * @param before a month that it has; its files tell which rows are about it
   */
  ExpectedDelivery of(SourceDays source, YearMonth before) {
    ExpectedDelivery said =
        source.deliveries(before).stream()
            .map(file -> sources.expected(file, source.id().subject()))
            .filter(expected -> !expected.equals(ExpectedDelivery.NONE))
            .findFirst()
            .orElse(ExpectedDelivery.NONE);
    if (source.id().kind() != SourceKind.USAGE) {
      return said;
    }
    return retired(source.id().subject())
        .map(last -> ended(said, last.orElse(before.atEndOfMonth())))
        .orElse(said);
  }

  /**
   * True if the counts of an application or wrapper are known to end before a day.
   *
   * @param file with counts of it
   */
  public boolean isEnded(String file, String subject, LocalDate day) {
    Optional<LocalDate> last = sources.expected(file, subject).lastDay();
    return last.filter(day::isAfter).isPresent()
        || retired(subject)
            .filter(on -> on.filter(end -> !end.isBefore(day)).isEmpty())
            .isPresent();
  }

  /** The day of a retired application, if it is known; empty for others. */
  private Optional<Optional<LocalDate>> retired(String application) {
    return applications.stream()
        .filter(one -> one.id().equals(application) && !one.isActive())
        .map(Application::plannedRetire)
        .findFirst();
  }

  private static ExpectedDelivery ended(ExpectedDelivery said, LocalDate last) {
    LocalDate end = said.lastDay().filter(last::isAfter).orElse(last);
    return new ExpectedDelivery(said.owner(), Optional.empty(), Optional.of(end), said.rhythm());
  }
}
