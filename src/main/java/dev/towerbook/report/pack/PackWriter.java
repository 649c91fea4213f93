package dev.towerbook.report.pack;

import dev.towerbook.report.FigureBook;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.csv.CsvSet;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.application.ApplicationPage;
import dev.towerbook.report.page.application.ApplicationPages;
import dev.towerbook.report.page.portfolio.IndexPage;
import dev.towerbook.report.page.portfolio.PortfolioPage;
import dev.towerbook.report.page.portfolio.PortfolioPages;
import dev.towerbook.report.page.scorecard.ScorePage;
import dev.towerbook.report.page.scorecard.ScorePages;
import dev.towerbook.report.pdf.PrintedPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Writes a whole pack into a folder: PDF pages, CSV files, index and manifest. */
public final class PackWriter {

  /** Told how many applications of how many are printed. */
  @FunctionalInterface
  public interface Progress {
    void done(long applications, long of);
  }

  /** What was written. */
  public record Written(int pages, int csvFiles, long bytes) {}

  static final String PORTFOLIO = "portfolio.pdf";
  private static final String WRAPPERS = "wrappers.pdf";

  private final int workers;
  private final Progress progress;
  private final PackRenderer renderer = new PackRenderer();

  /**
   * @param workers threads that render, 1 or more
   */
  public PackWriter(int workers, Progress progress) {
    this.workers = workers;
    this.progress = progress;
  }

  /** Writes the pack; every figure that a page prints is noted in the book and in a CSV. */
  public Written write(RunResults results, FigureBook figures, Path folder) throws IOException {
    PageContext shown = PageContext.of(results);
    Map<String, Integer> pages = new TreeMap<>();
    Pages out = new Pages(folder, pages);
    PortfolioPages portfolioPages = new PortfolioPages(shown);
    PortfolioPage portfolio = portfolioPages.page();
    out.add(PORTFOLIO, renderer.renderPortfolio(portfolio));
    figures.add(PORTFOLIO, portfolio);
    ScorePage.Cards cards = new ScorePages(shown).page();
    Optional<String> scorecards = Optional.empty();
    if (!cards.cards().isEmpty()) {
      out.add(WRAPPERS, renderer.renderScorecards(cards));
      figures.add(WRAPPERS, cards);
      scorecards = Optional.of(WRAPPERS);
    }
    writeApplications(new ApplicationPages(shown), results, figures, out);
    Map<String, String> csv = CsvSet.write(results, figures, folder.resolve("csv"));
    IndexPages index = new IndexPages(folder, PORTFOLIO, scorecards);
    IndexPage front = index.of(portfolio, portfolioPages.register(), csv);
    Files.writeString(folder.resolve("index.html"), renderer.renderIndex(front));
    Manifest.write(folder, results, pages);
    int printed = pages.values().stream().mapToInt(Integer::intValue).sum();
    return new Written(printed, csv.size(), bytes(folder));
  }

  static String applicationPage(String id) {
    return "applications/" + id + ".pdf";
  }

  /** Where PDFs go, and how many pages each has. */
  private record Pages(Path folder, Map<String, Integer> counts) {
    void add(String name, PrintedPdf pdf) throws IOException {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, pdf.bytes());
      counts.put(name, pdf.pages());
    }
  }

  private record PrintedPage(ApplicationPage page, PrintedPdf pdf) {}

  private void writeApplications(
      ApplicationPages all, RunResults results, FigureBook figures, Pages out) throws IOException {
    Iterator<String> ids = results.figures().keySet().iterator();
    Queue<Future<PrintedPage>> ahead = new ArrayDeque<>();
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      int done = 0;
      while (ids.hasNext() || !ahead.isEmpty()) {
        while (ids.hasNext() && ahead.size() < workers * 2) {
          String id = ids.next();
          ahead.add(threads.submit(() -> print(all, id)));
        }
        PrintedPage printed = get(ahead.remove());
        String name = applicationPage(printed.page().head().id());
        out.add(name, printed.pdf());
        figures.add(name, printed.page());
        progress.done(++done, results.figures().size());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Prints an application on one page, with smaller charts if it takes that; else on more. */
  private PrintedPage print(ApplicationPages all, String id) {
    for (int tighter = 0; ; tighter++) {
      ApplicationPage page = all.page(id, tighter);
      PrintedPdf pdf = renderer.renderApplication(page);
      if (pdf.pages() == 1 || tighter == ApplicationPages.TIGHTEST) {
        return new PrintedPage(page, pdf);
      }
    }
  }

  private static <T> T get(Future<T> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("rendering was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a page could not be rendered", e.getCause());
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }
}
