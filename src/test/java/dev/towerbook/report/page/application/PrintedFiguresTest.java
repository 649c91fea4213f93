package dev.towerbook.report.page.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.metric.Metric;
import dev.towerbook.report.FigureBook;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.pack.PackRenderer;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.PagesOf;
import dev.towerbook.report.page.RunFixture;
import dev.towerbook.report.page.portfolio.PortfolioPage;
import dev.towerbook.report.page.portfolio.PortfolioPages;
import dev.towerbook.report.page.scorecard.ScorePage;
import dev.towerbook.report.page.scorecard.ScorePages;
import dev.towerbook.report.pdf.PrintedPdf;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Every number on paper is a figure of {@code figures.csv}, with the same digits. */
public class PrintedFiguresTest {

  /** Digits of ids, dates and names are not figures. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+−][0-9][0-9,]*+(?:\\.[0-9]++)?+(?![\\p{Ll}\\p{N}_/:-])"
              + "|(?<![\\p{L}\\p{N}.,_/:+−-])[0-9][0-9,]*+(?:\\.[0-9]++)?+(?![\\p{Ll}\\p{N}_/:-])");

  private final RunResults results = RunFixture.results();
  private final PageContext run = PageContext.of(results);
  private final PackRenderer renderer = new PackRenderer();

  @Test
  void of_an_application() throws IOException {
    ApplicationPages pages = new ApplicationPages(run);
    for (String id : List.of("broker-portal", "contact-centre", "general-ledger", "hr-desk")) {
      ApplicationPage page = pages.page(id, 0);
      Set<String> allowed = allowed(page);
      allowed.addAll(List.of("1", "2", "3", "4", "5")); // the scale of the quadrant
      assertThat(unknown(renderer.renderApplication(page), allowed)).as(id).isEmpty();
    }
  }

  @Test
  void of_the_portfolio() throws IOException {
    PortfolioPage page = new PortfolioPages(run).page();
    Set<String> allowed = allowed(page);
    allowed.addAll(List.of("1", "2", "3", "4", "5"));
    for (Metric metric : Metric.values()) {
      allowed.addAll(numbers(metric.meaning()));
    }
    allowed.add("184"); // in the name of a service
    PrintedPdf pdf = renderer.renderPortfolio(page);
    for (int i = 1; i <= pdf.pages(); i++) {
      allowed.add(Integer.toString(i));
    }
    assertThat(unknown(pdf, allowed)).isEmpty();
  }

  @Test
  void of_the_scorecards() throws IOException {
    ScorePage.Cards page = new ScorePages(run).page();
    assertThat(page.cards()).hasSizeGreaterThan(5);
    Set<String> allowed = allowed(page);
    allowed.add("+2"); // the step of a column, in its head
    // Months out of control stand in control_points.csv one by one.
    page.cards().stream()
        .flatMap(card -> card.trends().stream())
        .map(PagesOf::texts)
        .forEach(rows -> rows.forEach(row -> allowed.addAll(numbers(row.getLast()))));
    PrintedPdf pdf = renderer.renderScorecards(page);
    long returns = page.cards().stream().filter(card -> !card.initiatives().isEmpty()).count();
    assertThat(pdf.pages())
        .as("a page each, the return on an initiative, the exceptions of applications, all pilots")
        .isLessThanOrEqualTo(page.cards().size() + Math.toIntExact(returns) + 2);
    for (int i = 1; i <= pdf.pages(); i++) {
      allowed.add(Integer.toString(i));
    }
    assertThat(unknown(pdf, allowed)).isEmpty();
  }

  private Set<String> allowed(Record page) {
    Set<String> allowed = new HashSet<>();
    for (FigureBook.Entry entry : PagesOf.figures(page)) {
      allowed.add(entry.figure().shown());
    }
    allowed.addAll(numbers(words(page)));
    allowed.addAll(List.of("−20", "−40")); // steps of what-if columns, in their heads
    return allowed;
  }

  /** What the sources and the frame say by themselves: dates, names, reasons of rules. */
  private String words(Record page) {
    StringBuilder words = new StringBuilder(run.frame().toString());
    results.deliveries().forEach(of -> words.append(' ').append(of));
    results.problems().forEach(of -> words.append(' ').append(of.problem().message()));
    // Reasons of a refused curve: cost_curves.csv has them word by word.
    results.economics().scaleCases().values().forEach(of -> words.append(' ').append(of.curve()));
    // Reasons of what is missing: scorecard.csv has them; they are cut to their place on pages.
    results.scorecards().cards().stream()
        .flatMap(card -> card.scores().stream())
        .forEach(of -> words.append(' ').append(of.reason()));
    results.scorecards().metrics().entries().values().stream()
        .flatMap(of -> of.signOff().stream())
        .forEach(of -> words.append(' ').append(dev.towerbook.report.NumberFormats.day(of.on())));
    results.scorecards().investments().byId().values().stream()
        .flatMap(of -> of.flows().stream())
        .forEach(of -> words.append(' ').append(dev.towerbook.report.NumberFormats.day(of.day())));
    results.recommendations().values().forEach(of -> words.append(' ').append(of.rules().reason()));
    results
        .mappings()
        .catalogue()
        .applications()
        .values()
        .forEach(of -> words.append(' ').append(of));
    results.mappings().taxonomy().versions().forEach(of -> words.append(' ').append(of));
    run.monthDeliveries().stream()
        .flatMap(of -> of.lastChargeDay().stream())
        .forEach(day -> words.append(' ').append(dev.towerbook.report.NumberFormats.day(day)));
    for (java.time.YearMonth month : results.history().keySet()) {
      words.append(' ').append(dev.towerbook.report.NumberFormats.shortMonth(month));
    }
    if (page instanceof ApplicationPage one) {
      words.append(' ').append(one.head().disputeBy());
      PagesOf.texts(one.wrappers().rows()).forEach(row -> words.append(' ').append(row.get(2)));
      others(one).forEach(label -> words.append(' ').append(label));
    } else if (page instanceof ScorePage.Cards) {
      results
          .mappings()
          .catalogue()
          .wrappers()
          .values()
          .forEach(of -> words.append(' ').append(WrapperRows.intent(of)));
    } else if (page instanceof PortfolioPage all) {
      PagesOf.texts(all.position().wrappers()).forEach(row -> words.append(' ').append(row.get(1)));
      PagesOf.texts(all.summary().largest())
          .forEach(row -> words.append(' ').append(row.getFirst()));
    }
    return words.toString();
  }

  /** "Other (3)" counts the rows that it sums. */
  private static List<String> others(ApplicationPage page) {
    return PagesOf.figures(page).stream()
        .map(FigureBook.Entry::path)
        .filter(path -> path.contains("[Other ("))
        .toList();
  }

  private static Set<String> unknown(PrintedPdf pdf, Set<String> allowed) throws IOException {
    Set<String> unknown = new TreeSet<>(numbers(text(pdf)));
    unknown.removeAll(allowed);
    return unknown;
  }

  public static String text(PrintedPdf pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(pdf.bytes())) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int i = 1; i <= reader.getNumberOfPages(); i++) {
        text.append(extractor.getTextFromPage(i)).append('\n');
      }
    }
    return text.toString().replaceAll("\\[U\\+[0-9A-F]+]", " ").replaceAll("[\\s\\u00a0]+", " ");
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group().replaceAll(",$", ""));
    }
    return numbers;
  }
}
