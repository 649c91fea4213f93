package dev.towerbook.assess;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.DebtTerms;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Statements → what the metrics of each application are computed from. Counts and wrappers are kept
 * by whose they are, so that applications × counts are not walked through.
 */
final class MonthFigures {

  private final MonthHistory history;
  private final Catalogue catalogue;
  private final DebtTerms debt;
  private final Map<CostObject.Listed, List<UsageTotal>> bySubject;
  private final Map<String, List<String>> wrappersOf;

  MonthFigures(MonthHistory history, List<UsageTotal> usage, Catalogue catalogue, DebtTerms debt) {
    this.history = history;
    this.catalogue = catalogue;
    this.debt = debt;
    bySubject = usage.stream().collect(Collectors.groupingBy(UsageTotal::subject));
    wrappersOf =
        catalogue.wrapperHosts().stream()
            .collect(
                Collectors.groupingBy(
                    WrapperHost::application,
                    Collectors.mapping(WrapperHost::wrapper, Collectors.toList())));
  }

  private SortedMap<YearMonth, String> unknown(String application) {
    SortedMap<YearMonth, String> unknown = new TreeMap<>();
    history
        .unconverted()
        .forEach(
            (month, unconverted) ->
                unconverted
                    .ofApplication(application)
                    .ifPresent(reason -> unknown.put(month, reason)));
    return unknown;
  }

  private List<UsageTotal> counts(CostObject.Listed subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  /** Figures of every application with cost in a month, by id. */
  SortedMap<String, ApplicationFigures> of(MonthStatements statements) {
    SortedMap<String, ApplicationFigures> figures = new TreeMap<>();
    statements.byApplication().forEach((id, statement) -> figures.put(id, of(statement)));
    return figures;
  }

  ApplicationFigures of(TcoStatement statement) {
    Application application = catalogue.application(statement.applicationId()).orElseThrow();
    List<Wrapper> wrappers =
        wrappersOf.getOrDefault(application.id(), List.of()).stream()
            .map(wrapper -> catalogue.wrapper(wrapper).orElseThrow())
            .toList();
    List<UsageTotal> wrapperUsage =
        wrappers.stream()
            .flatMap(w -> counts(new CostObject.Wrapper(w.id())).stream())
            .filter(count -> count.month().equals(statement.month()))
            .toList();
    List<ApplicationFigures> further =
        catalogue.units().furtherOf(application).stream()
            .map(unit -> of(application.in(unit), statement, wrappers, wrapperUsage, List.of()))
            .toList();
    return of(application, statement, wrappers, wrapperUsage, further);
  }

  private ApplicationFigures of(
      Application application,
      TcoStatement statement,
      List<Wrapper> wrappers,
      List<UsageTotal> wrapperUsage,
      List<ApplicationFigures> further) {
    SortedMap<YearMonth, BigDecimal> volumes = new TreeMap<>();
    SortedMap<YearMonth, String> partial = new TreeMap<>();
    for (UsageTotal count : counts(new CostObject.Application(application.id()))) {
      if (application.unit().filter(count.unit()::equals).isPresent()
          && !count.month().isAfter(statement.month())) {
        count
            .incomplete()
            .ifPresentOrElse(
                why -> partial.put(count.month(), why),
                () -> volumes.put(count.month(), count.quantity()));
      }
    }
    if (application.unit().filter(UsageUnit.WORKFLOW_RUN::equals).isPresent()) {
      lessFailed(counts(new CostObject.Application(application.id())), volumes, partial);
    }
    return new ApplicationFigures(
        application,
        statement,
        history.costByApplication().getOrDefault(application.id(), new TreeMap<>()),
        unknown(application.id()),
        volumes,
        partial,
        wrappers,
        wrapperUsage,
        debt,
        true,
        further);
  }

  /** Runs that were completed: those that nobody finished are no unit of anything. */
  private static void lessFailed(
      List<UsageTotal> counts,
      SortedMap<YearMonth, BigDecimal> volumes,
      SortedMap<YearMonth, String> partial) {
    for (UsageTotal failed : counts) {
      if (failed.unit().equals(UsageUnit.FAILED_RUN) && volumes.containsKey(failed.month())) {
        failed
            .incomplete()
            .ifPresentOrElse(
                why -> {
                  volumes.remove(failed.month());
                  partial.put(failed.month(), why);
                },
                () -> volumes.merge(failed.month(), failed.quantity().negate(), BigDecimal::add));
      }
    }
  }
}
