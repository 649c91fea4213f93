package dev.towerbook.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A computed sentence with the figures that it prints, so that {@link FigureBook} finds them.
 *
 * @param text as printed, figures with their units
 * @param figures in the order of the text
 */
public record Sentence(String text, List<Figure> figures) {

  private static final String PLACE = "{}";

  public Sentence {
    figures = List.copyOf(figures);
  }

  /**
   * Fills a pattern: each {@code {}} becomes the next figure with its unit.
   *
   * @throws IllegalArgumentException if places and figures do not match
   */
  public static Sentence of(String pattern, Figure... figures) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Figure figure : figures) {
      int place = pattern.indexOf(PLACE, from);
      if (place < 0) {
        throw new IllegalArgumentException("more figures than places: " + pattern);
      }
      text.append(pattern, from, place).append(NumberFormats.inSentence(figure));
      from = place + PLACE.length();
    }
    if (pattern.indexOf(PLACE, from) >= 0) {
      throw new IllegalArgumentException("more places than figures: " + pattern);
    }
    return new Sentence(text.append(pattern.substring(from)).toString(), Arrays.asList(figures));
  }

  /** Text as it is; braces stay. */
  public static Sentence plain(String text) {
    return new Sentence(text, List.of());
  }

  /** No text. */
  public static Sentence none() {
    return plain("");
  }

  /** This, a blank, and the next one. */
  public Sentence then(Sentence next) {
    if (text.isEmpty() || next.text.isEmpty()) {
      return text.isEmpty() ? next : this;
    }
    return joined(" ", next);
  }

  /** This and the next one with something between them. */
  public Sentence joined(String between, Sentence next) {
    List<Figure> all = new ArrayList<>(figures);
    all.addAll(next.figures);
    return new Sentence(text + between + next.text, all);
  }

  /** As printed: templates write a sentence by its name. */
  @Override
  public String toString() {
    return text;
  }
}
