package dev.towerbook.report.page.economics;

import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.CommitmentCalendar.State;
import dev.towerbook.economics.commit.CommitmentOutlook;
import dev.towerbook.economics.forecast.SpendForecast;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.Wording;
import java.util.List;
import java.util.stream.Stream;

/** Commitments of the portfolio: when they end, what to commit next, and how the rest swings. */
public final class CommitmentRows {

  private CommitmentRows() {}

  public static CommitmentPage of(Portfolio of) {
    CommitmentOutlook outlook = of.run().results().economics().outlook();
    List<SpendForecast> forecasts = of.run().results().plan().forecasts();
    return new CommitmentPage(
        headline(outlook.calendar(), of.currency()),
        Sentence.plain("Commitments and variable spend"),
        CalendarRows.of(outlook.calendar()),
        BandRows.headline(outlook.bands()),
        BandRows.of(outlook.bands(), of.currency()),
        BandRows.note(outlook.bands()),
        SwingRows.headline(outlook.volatility()),
        SwingRows.of(outlook.volatility(), of),
        ForecastRows.headline(forecasts, of.currency()),
        ForecastRows.of(forecasts, of.currency()));
  }

  private static Sentence headline(CommitmentCalendar calendar, String currency) {
    List<CommitmentCalendar.Entry> open =
        Stream.of(State.ENDS_AHEAD, State.ENDS_LATER)
            .flatMap(state -> calendar.in(state).stream())
            .toList();
    if (open.isEmpty()) {
      return Sentence.plain("No obligation from commitments is known");
    }
    String count = " " + Wording.plural(open.size(), "commitment") + "; the next ends on ";
    String end = NumberFormats.day(open.getFirst().commitment().lastDay());
    if (calendar.owedUnknown() == open.size()) {
      return Sentence.of(
          "Remaining obligation not known of {}" + count + end, NumberFormats.count(open.size()));
    }
    return Sentence.of(
        (calendar.owedUnknown() == 0 ? "" : "At least ")
            + "{} of remaining obligation on {}"
            + count
            + end,
        NumberFormats.millions(calendar.owedKnown(), currency),
        NumberFormats.count(open.size()));
  }
}
