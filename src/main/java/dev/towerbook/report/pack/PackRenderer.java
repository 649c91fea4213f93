package dev.towerbook.report.pack;

import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.PageFrame;
import dev.towerbook.report.page.application.ApplicationPage;
import dev.towerbook.report.page.portfolio.IndexPage;
import dev.towerbook.report.page.portfolio.PortfolioPage;
import dev.towerbook.report.page.scorecard.ScorePage;
import dev.towerbook.report.pdf.PdfFacts;
import dev.towerbook.report.pdf.PdfPrinter;
import dev.towerbook.report.pdf.PrintedPdf;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Page values → PDF and HTML, by the templates under {@code /packs}. The same values give the same
 * bytes. Threads may share a renderer.
 */
public final class PackRenderer {

  private static final String LANGUAGE = "en-GB";

  private final PageTemplates templates = new PageTemplates();
  private final PdfPrinter printer = new PdfPrinter();
  private final Markup packSheet = PageTemplates.sheet("pack.css");
  private final Markup pageSheet = PageTemplates.sheet("pages.css");
  private final Markup indexSheet = PageTemplates.sheet("index.css");
  private final Markup landscape = PageTemplates.sheet("landscape.css");

  /**
   * Prints the page of an application. It should be one page: the caller looks at the count and
   * asks for a tighter page if it is not.
   */
  public PrintedPdf renderApplication(ApplicationPage page) {
    String title = page.head().name() + ": " + page.verdict().word();
    String xhtml = templates.fill("application.ftlh", values(page));
    return printer.print(xhtml, facts(page.frame(), title, "Total cost of ownership of one month"));
  }

  /** Prints the portfolio pack. */
  public PrintedPdf renderPortfolio(PortfolioPage page) {
    Map<String, Object> values = values(page);
    values.put("landscape", landscape);
    String xhtml = templates.fill("portfolio.ftlh", values);
    return printer.print(
        xhtml, facts(page.frame(), "Spend-to-value review", "All applications, one month"));
  }

  /** Prints the scorecards of wrappers and initiatives, a page each. */
  public PrintedPdf renderScorecards(ScorePage.Cards page) {
    Map<String, Object> values = values(page);
    values.put("landscape", landscape);
    String xhtml = templates.fill("scorecards.ftlh", values);
    return printer.print(
        xhtml, facts(page.frame(), "Scorecards of wrappers", "Finance first, a page each"));
  }

  /** Writes the front page of the pack's folder. */
  public String renderIndex(IndexPage page) {
    return templates.fill("index.ftlh", Map.of("page", page, "indexSheet", indexSheet));
  }

  private Map<String, Object> values(Object page) {
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put("packSheet", packSheet);
    values.put("pageSheet", pageSheet);
    return values;
  }

  private static PdfFacts facts(PageFrame frame, String title, String subject) {
    return new PdfFacts(
        title + ", " + frame.month(),
        subject,
        frame.company(),
        LANGUAGE,
        new PdfFacts.Stamp(
            frame.lastDay().atStartOfDay(ZoneOffset.UTC).toInstant(),
            frame.runId() + " " + frame.inputsId() + " " + frame.rulesId() + " " + title));
  }
}
