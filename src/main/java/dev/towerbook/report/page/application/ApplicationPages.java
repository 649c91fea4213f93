package dev.towerbook.report.page.application;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.MonthSources;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.Section;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.page.option.OptionBlock;
import dev.towerbook.report.page.option.OptionRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on the page of each application. Threads may share it. */
public final class ApplicationPages {

  /** The last step of {@link #page(String, int)}: beyond it a page goes on to a second one. */
  public static final int TIGHTEST = 6;

  private static final double NAME_SIZE = 19;
  private static final double NAME_ROOM = 500;
  private static final double OWNER_ROOM = 110;
  private static final double LEAD_SIZE = 8.6;

  private static final double TIGHTER = 18;
  private static final int SHORT_REASONS = 1;
  private static final int SHORT_COMPARISON = 2;

  private static final int NO_REASONS = 3;
  private static final int ALL_COMPARED = 5;

  /** A crowded page compares cost and unit cost only; recommendations.csv has the rest. */
  private static final int COMPARED = 2;

  private final PageContext run;

  /** Pages of a run. */
  public ApplicationPages(PageContext run) {
    this.run = run;
  }

  /**
   * The page of one application.
   *
   * @param tighter 0 for the usual page; the first steps shorten the least needed rows, each later
   *     one takes some height from the charts, for a page that would otherwise run over
   * @throws IllegalArgumentException if it has no figures in this run
   */
  public ApplicationPage page(String id, int tighter) {
    ApplicationView one = ApplicationView.of(run, id);
    Section layers = LayerRows.of(one);
    Sentence bridge = WhyChanged.of(one);
    Section wrappers = WrapperRows.of(one, tighter >= SHORT_REASONS);
    ApplicationPage.Direct direct = DirectRows.of(one, why -> why(why, tighter));
    Section shared = SharedRows.of(one);
    ApplicationPage.Nature nature = NatureRows.of(one);
    ApplicationPage.Banner banner = Banners.of(one, tighter > SHORT_COMPARISON);
    ApplicationPage.Tiles tiles = ApplicationTiles.of(one);
    Section compare = CompareRows.of(one, tighter < SHORT_COMPARISON ? ALL_COMPARED : COMPARED);
    ApplicationPage.Scale scale = ScaleRows.of(one);
    OptionBlock options = OptionRows.of(one, tighter > SHORT_COMPARISON);
    PageRoom.Tables tables =
        new PageRoom.Tables(layers, bridge, wrappers, direct, shared, compare, nature, scale);
    double extra = PageRoom.headExtra(banner, tiles) + PageRoom.options(options);
    PageRoom room = room(tables, extra, run.fits().has(id), tighter);
    return new ApplicationPage(
        run.frame(),
        head(one),
        banner,
        tiles,
        options,
        layers,
        bridge,
        LayerRows.chart(one, room.charts()),
        Trends.of(one, room.charts()),
        wrappers,
        compare,
        direct,
        shared,
        nature,
        scale,
        sources(),
        position(one, room.position()));
  }

  private static PageRoom room(PageRoom.Tables tables, double extra, boolean scored, int tighter) {
    double taken = extra + Math.max(0, tighter - SHORT_COMPARISON) * TIGHTER;
    return PageRoom.of(tables, taken, scored, tighter > SHORT_COMPARISON);
  }

  /** A crowded page gives the reason of a rule one line, then none; rules.csv has all of it. */
  private static String why(String reason, int tighter) {
    if (tighter < SHORT_REASONS) {
      return reason;
    }
    return tighter < NO_REASONS ? Wording.cell(reason, DirectRows.WHY_COLUMN) : "";
  }

  private ApplicationPage.Head head(ApplicationView one) {
    Application application = one.application();
    return new ApplicationPage.Head(
        application.id(),
        Wording.fit(application.name(), NAME_ROOM, NAME_SIZE),
        lead(run.unitName(application.businessUnit())),
        lead(application.businessOwner()),
        lead(application.itOwner()),
        Words.word(application.lifecycle()),
        application.criticality().map(score -> NumberFormats.quantity(score, "")),
        NumberFormats.day(run.month().plusMonths(1).atEndOfMonth()));
  }

  private static String lead(String text) {
    return text.isBlank() ? NumberFormats.NOT_AVAILABLE : Wording.fit(text, OWNER_ROOM, LEAD_SIZE);
  }

  private List<ApplicationPage.SourceRow> sources() {
    return MonthSources.byFolder(run.monthDeliveries()).entrySet().stream()
        .map(ApplicationPages::source)
        .toList();
  }

  private static ApplicationPage.SourceRow source(Map.Entry<String, List<DeliveryFacts>> folder) {
    long rows = folder.getValue().stream().mapToLong(facts -> facts.rows()).sum();
    String asOf =
        DeliveryFacts.newestDay(folder.getValue())
            .map(NumberFormats::day)
            .orElse(NumberFormats.NOT_AVAILABLE);
    return new ApplicationPage.SourceRow(
        folder.getKey(),
        MonthSources.words(folder.getValue(), facts -> facts.format()),
        NumberFormats.count(rows),
        asOf,
        MonthSources.digest(folder.getValue()));
  }

  private Optional<Markup> position(ApplicationView one, double height) {
    String alt =
        "Technical against business fit of "
            + one.application().name()
            + " among the applications of the portfolio";
    return run.fits().around(one.id(), new Frame(172, height, alt));
  }
}
