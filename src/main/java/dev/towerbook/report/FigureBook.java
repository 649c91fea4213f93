package dev.towerbook.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds every figure of a page in the value that the page is printed from. A page is a record; its
 * parts are records, lists, maps, tables and figures. A figure's path is made of component names;
 * an element of a list is named by its {@code label}, so that {@code layers[Network].amount} says
 * what it is.
 */
public final class FigureBook {

  /**
   * A figure with its place.
   *
   * @param page file of the pack that prints it
   * @param path where in the page
   * @param drawn true if it is in a chart, or a dash, and not in text
   */
  public record Entry(String page, String path, Figure figure, boolean drawn) {}

  /**
   * A part of a page that names its figures itself, like a table: {@code rows[Shop].amount} → a
   * figure, or a part that has figures. The names stand beside those of the record that holds it.
   */
  public interface Figures {

    /** By name, in the order of the page. */
    Map<String, Object> figures();
  }

  /** A component of a page's record. */
  private record Part(String name, Method accessor, Optional<Drawn> drawn) {

    Object of(Record whole) {
      try {
        return accessor.invoke(whole);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("page models are public records: " + accessor, e);
      }
    }
  }

  /** Looked up once a class: an accessor that is looked up anew is also made ready anew. */
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(
                  component ->
                      new Part(
                          component.getName(),
                          component.getAccessor(),
                          Optional.ofNullable(component.getAnnotation(Drawn.class))))
              .toList();
        }
      };

  private final List<Entry> entries = new ArrayList<>();
  private Optional<Drawn> drawn = Optional.empty();

  /** Notes all figures of a page. */
  public void add(String page, Record model) {
    walk(page, "", model);
  }

  /** All figures in the order of the pages. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  private void walk(String page, String path, Object value) {
    switch (value) {
      case Figure figure -> {
        if (figure.available()) {
          boolean isDrawn = drawn.filter(of -> !of.zeros() || figure.zero()).isPresent();
          entries.add(new Entry(page, path, figure, isDrawn));
        }
      }
      case Optional<?> optional -> optional.ifPresent(inner -> walk(page, path, inner));
      case List<?> list -> walkList(page, path, list);
      case Map<?, ?> map -> map.forEach((key, inner) -> walk(page, path + "[" + key + "]", inner));
      case Record whole -> walkRecord(page, path, whole);
      default -> {
        // Text, flags and charts hold no figure of their own: a chart is drawn from figures.
      }
    }
  }

  private void walkList(String page, String path, List<?> list) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      String label = label(list.get(i), i);
      int which = seen.merge(label, 1, Integer::sum);
      // Long names that were cut may look alike: the second of a name says so.
      String name = which == 1 ? label : label + " (" + which + ")";
      walk(page, path + "[" + name + "]", list.get(i));
    }
  }

  private void walkRecord(String page, String path, Record whole) {
    Optional<Drawn> around = drawn;
    for (Part part : PARTS.get(whole.getClass())) {
      drawn = around.or(part::drawn);
      Object value = part.of(whole);
      Object table = value instanceof Optional<?> may && may.isPresent() ? may.get() : value;
      if (table instanceof Figures of) {
        of.figures().forEach((name, inner) -> walk(page, below(path, name), inner));
      } else {
        walk(page, below(path, part.name()), value);
      }
    }
    drawn = around;
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String label(Object element, int index) {
    if (element instanceof Record whole) {
      for (Part part : PARTS.get(whole.getClass())) {
        if (part.name().equals("label")) {
          return part.of(whole).toString();
        }
      }
    }
    return Integer.toString(index + 1);
  }
}
