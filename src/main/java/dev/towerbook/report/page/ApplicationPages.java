package dev.towerbook.report.page;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.BusinessUnit;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.report.Show;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.NoDataChart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on the page of each application. Threads may share it. */
public final class ApplicationPages {

  private static final double NAME_SIZE = 19;
  private static final double NAME_ROOM = 500;
  private static final double OWNER_ROOM = 110;
  private static final double LEAD_SIZE = 8.6;

  private final ShownRun run;

  /** Pages of a run. */
  public ApplicationPages(ShownRun run) {
    this.run = run;
  }

  /**
   * The page of one application.
   *
   * @throws IllegalArgumentException if it has no figures in this run
   */
  public ApplicationPage page(String id) {
    OneApplication one = OneApplication.of(run, id);
    ApplicationPage.Wrappers wrappers = WrapperRows.of(one);
    ApplicationPage.Direct direct = DirectRows.of(one);
    ApplicationPage.Shared shared = SharedRows.of(one);
    ApplicationPage.Nature nature = NatureRows.of(one);
    PageRoom room =
        PageRoom.of(
            new PageRoom.Rows(
                LayerRows.layers(one).size(),
                wrappers.rows().size(),
                direct.drivers().size(),
                shared.rows().size(),
                nature.splits().size() + nature.capabilities().size() + nature.memos().size(),
                direct.coverage().size()));
    return new ApplicationPage(
        run.frame(),
        head(one),
        Banners.of(one),
        ApplicationTiles.of(one),
        LayerRows.of(one, room.charts()),
        Trends.of(one, room.charts()),
        wrappers,
        CompareRows.of(one),
        direct,
        shared,
        nature,
        sources(),
        position(one, room.position()));
  }

  private ApplicationPage.Head head(OneApplication one) {
    Application application = one.application();
    return new ApplicationPage.Head(
        application.id(),
        Wording.fit(application.name(), NAME_ROOM, NAME_SIZE),
        lead(
            Optional.ofNullable(run.catalogue().businessUnits().get(application.businessUnit()))
                .map(BusinessUnit::name)
                .orElse(application.businessUnit())),
        lead(application.businessOwner()),
        lead(application.itOwner()),
        Words.word(application.lifecycle()),
        application.criticality().map(Show::score),
        Show.day(run.month().plusMonths(1).atEndOfMonth()));
  }

  private static String lead(String text) {
    return text.isBlank() ? Show.NOT_AVAILABLE : Wording.fit(text, OWNER_ROOM, LEAD_SIZE);
  }

  private List<ApplicationPage.SourceRow> sources() {
    return MonthSources.byFolder(run.monthDeliveries()).entrySet().stream()
        .map(ApplicationPages::source)
        .toList();
  }

  private static ApplicationPage.SourceRow source(Map.Entry<String, List<DeliveryFacts>> folder) {
    long rows = folder.getValue().stream().mapToLong(facts -> facts.rows()).sum();
    String asOf =
        folder.getValue().stream()
            .flatMap(facts -> facts.lastChargeDay().stream())
            .max(java.time.LocalDate::compareTo)
            .map(Show::day)
            .orElse(Show.NOT_AVAILABLE);
    return new ApplicationPage.SourceRow(
        folder.getKey(),
        MonthSources.words(folder.getValue(), facts -> facts.format()),
        Show.count(rows),
        asOf,
        MonthSources.digest(folder.getValue()));
  }

  private Markup position(OneApplication one, double height) {
    Frame frame =
        new Frame(
            172,
            height,
            "Technical against business fit of "
                + one.application().name()
                + " among the applications of the portfolio");
    return run.fits()
        .around(one.id(), frame)
        .orElseGet(() -> Markup.of(new NoDataChart(frame, "fit is not scored")));
  }
}
