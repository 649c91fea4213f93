package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.Figure;
import dev.towerbook.report.FigureBook;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.pack.FilledTemplates;
import dev.towerbook.report.page.application.ApplicationPages;
import dev.towerbook.report.page.portfolio.PortfolioPages;
import dev.towerbook.report.page.scorecard.ScorePages;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every figure of {@code figures.csv} is printed where it says, or says that it is drawn only: each
 * figure of a page gets a text of its own, and the filled template is searched for all of them.
 */
class DrawnFiguresTest {

  private final PageContext run = PageContext.of(RunFixture.results());
  private int tokens;

  @Test
  void of_every_application() {
    ApplicationPages pages = new ApplicationPages(run);
    Set<String> unprinted = new TreeSet<>();
    for (String id : run.results().figures().keySet()) {
      unprinted.addAll(unprinted("application.ftlh", pages.page(id, 0)));
    }
    assertThat(unprinted).isEmpty();
  }

  @Test
  void of_the_portfolio() {
    assertThat(unprinted("portfolio.ftlh", new PortfolioPages(run).page())).isEmpty();
  }

  @Test
  void of_the_scorecards() {
    assertThat(unprinted("scorecards.ftlh", new ScorePages(run).page())).isEmpty();
  }

  /** Paths, without the names in them, of figures that are neither printed nor said to be drawn. */
  private Set<String> unprinted(String template, Record page) {
    Record marked = (Record) marked(page);
    String text = FilledTemplates.of(template, marked);
    FigureBook book = new FigureBook();
    book.add("page", marked);
    Set<String> unprinted = new TreeSet<>();
    for (FigureBook.Entry entry : book.entries()) {
      boolean printed = text.contains(entry.figure().shown());
      // A figure in a table keeps its digits, and those of a dash may stand elsewhere.
      boolean dash = entry.drawn() && entry.figure().shown().equals("0");
      if (printed == entry.drawn() && !dash) {
        unprinted.add(entry.path().replaceAll("\\[[^\\]]*\\]", "[]"));
      }
    }
    return unprinted;
  }

  private Object marked(Object value) {
    return switch (value) {
      case Figure figure ->
          figure.available()
              ? new Figure("Q" + tokens++ + "Q", figure.exact(), figure.unit())
              : figure;
      case Sentence sentence -> markedSentence(sentence);
      case Optional<?> optional -> optional.map(this::marked);
      case List<?> list -> list.stream().map(this::marked).toList();
      case SortedMap<?, ?> map -> marked(map, new TreeMap<>());
      case Map<?, ?> map -> marked(map, new LinkedHashMap<>());
      case Record whole -> markedRecord(whole);
      default -> value;
    };
  }

  private Map<Object, Object> marked(Map<?, ?> map, Map<Object, Object> into) {
    map.forEach((key, inner) -> into.put(key, marked(inner)));
    return into;
  }

  /** A sentence holds the text of its figures; one that it lacks is found in no page. */
  private Sentence markedSentence(Sentence sentence) {
    StringBuilder text = new StringBuilder();
    List<Figure> figures = new ArrayList<>();
    int from = 0;
    for (Figure figure : sentence.figures()) {
      Figure mark = (Figure) marked(figure);
      figures.add(mark);
      int at = sentence.text().indexOf(figure.shown(), from);
      if (at >= 0) {
        text.append(sentence.text(), from, at).append(mark.shown());
        from = at + figure.shown().length();
      }
    }
    return new Sentence(text.append(sentence.text().substring(from)).toString(), figures);
  }

  private Object markedRecord(Record whole) {
    RecordComponent[] parts = whole.getClass().getRecordComponents();
    List<Object> values = new ArrayList<>();
    try {
      for (RecordComponent part : parts) {
        part.getAccessor().setAccessible(true);
        values.add(marked(part.getAccessor().invoke(whole)));
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> made = whole.getClass().getDeclaredConstructor(types);
      made.setAccessible(true);
      return made.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(whole.getClass() + " cannot be made anew", e);
    }
  }
}
