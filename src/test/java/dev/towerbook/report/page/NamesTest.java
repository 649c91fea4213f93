package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.commit.ServiceBand;
import dev.towerbook.economics.commit.ServiceId;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.report.FigureBook;
import dev.towerbook.report.page.application.ApplicationPages;
import dev.towerbook.report.page.economics.BandRows;
import dev.towerbook.report.page.portfolio.PortfolioPages;
import dev.towerbook.report.page.portfolio.SuspenseRows;
import dev.towerbook.report.page.scorecard.ScorePages;
import dev.towerbook.report.pdf.font.Typeface;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static final double SIZE = 7.4;

  private static Set<String> cut(List<String> names, double room) {
    Names all = new Names(names);
    Set<String> shown = new HashSet<>();
    for (String name : names) {
      String text = all.fit(name, room, SIZE);
      assertThat(Typeface.SEMIBOLD.width(text, SIZE)).as(text).isLessThanOrEqualTo(room);
      shown.add(text);
    }
    return shown;
  }

  @Test
  void long_names_that_differ_anywhere_are_told_apart() {
    List<String> endings =
        List.of(
            "Underwriting Desk for Commercial and Industrial Lines, Europe",
            "Underwriting Desk for Commercial and Industrial Lines, Asia",
            "Underwriting Desk for Commercial and Industrial Lines, Africa");
    List<String> middles =
        List.of(
            "Claims Handling of the Northern Provinces, Production Cluster",
            "Claims Handling of the Southern Provinces, Production Cluster");
    for (double room : List.of(60.0, 90.0, 120.0)) {
      assertThat(cut(endings, room)).hasSize(3);
      assertThat(cut(middles, room)).hasSize(2);
    }
    assertThat(new Names(endings).fit("Short", 60, SIZE)).isEqualTo("Short");
    assertThat(new Names(endings).fit(endings.get(1), 90, SIZE)).endsWith("Asia");
  }

  @Test
  void no_two_rows_of_a_table_look_alike_whatever_the_names() {
    PageContext run = PageContext.of(RunFixture.longNames());
    List<Record> pages = new ArrayList<>(List.of(new PortfolioPages(run).page()));
    pages.add(new ScorePages(run).page());
    run.applicationIds().forEach(id -> pages.add(new ApplicationPages(run).page(id, 0)));
    for (Record page : pages) {
      // The second of a name in a list says so in its path.
      assertThat(PagesOf.figures(page))
          .extracting(FigureBook.Entry::path)
          // An application may be restated in several figures.
          .filteredOn(path -> !path.startsWith("proof.restatedFigures"))
          .noneMatch(path -> path.matches(".*Platform[^\\]]* \\(2\\)\\].*"));
    }
    assertThat(PagesOf.figures(pages.getFirst()))
        .extracting(FigureBook.Entry::path)
        .anyMatch(path -> path.startsWith("register.rows[Platform"));
  }

  @Test
  void services_and_places_of_files_are_told_apart() {
    ServiceBand band =
        CommitmentFixture.outlook(
                List.of(), BookFixture.MONTH, ExchangeRates.of(ShelfFixture.mappings()))
            .bands()
            .getFirst();
    List<ServiceBand> bands = new ArrayList<>();
    List<List<Problem>> problems = new ArrayList<>();
    for (String part : List.of("Northern Europe", "Southern Europe", "Asia")) {
      bands.add(
          new ServiceBand(
              new ServiceId(
                  "AWS",
                  "Managed Service for Relational Databases of the Group, "
                      + part
                      + ", in Production"),
              band.seen(),
              band.perDay(),
              band.takenOut(),
              band.discount(),
              band.advice(),
              band.band(),
              band.predictability(),
              band.saving(),
              band.next()));
      SourceLocation at =
          SourceLocation.file(
              "exports/of/the/group/" + part + "/of/all/accounts/and/subscriptions/2026-10.csv");
      problems.add(List.of(new Problem("C", Severity.ACTION, at, "is wrong", "", "cure it")));
    }
    assertThat(PagesOf.texts(BandRows.of(bands, "EUR")))
        .filteredOn(row -> row.size() > 1)
        .extracting(List::getFirst)
        .doesNotHaveDuplicates()
        .noneMatch(shown -> shown.contains("(1)"));
    assertThat(PagesOf.texts(SuspenseRows.problems(problems)))
        .extracting(row -> row.get(3))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_name_that_stands_alone_is_cut_at_its_end() {
    String name = "Underwriting Desk for Commercial and Industrial Lines";
    assertThat(new Names(List.of(name, "Other")).fit(name, 80, SIZE))
        .startsWith("Underwriting Desk")
        .endsWith("…");
  }

  @Test
  void names_of_few_words_in_any_order_never_look_alike() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> words =
        List.of("Claims", "Policy", "Handling", "Service", "Production", "Europe", "Asia", "One");
    for (int round = 0; round < 40; round++) {
      Set<String> names = new HashSet<>();
      while (names.size() < 30) {
        List<String> name = new ArrayList<>();
        for (int i = 4 + random.nextInt(5); i > 0; i--) {
          name.add(words.get(random.nextInt(words.size())));
        }
        names.add(String.join(" ", name));
      }
      double room = 60 + random.nextInt(80);
      assertThat(cut(List.copyOf(names), room)).as("seed " + seed).hasSameSizeAs(names);
    }
  }
}
