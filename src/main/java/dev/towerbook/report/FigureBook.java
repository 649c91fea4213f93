package dev.towerbook.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds every figure of a page in the value that the page is printed from. A page is a record; its
 * parts are records, lists, maps and figures. A figure's path is made of component names; an
 * element of a list is named by its {@code label}, so that {@code layers[Network].amount} says what
 * it is.
 */
public final class FigureBook {

  /**
   * A figure with its place.
   *
   * @param page file of the pack that prints it
   * @param path where in the page
   */
  public record Entry(String page, String path, Figure figure) {}

  private final List<Entry> entries = new ArrayList<>();

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
      case Figure figure -> entries.add(new Entry(page, path, figure));
      case Optional<?> optional -> optional.ifPresent(inner -> walk(page, path, inner));
      case List<?> list -> walkList(page, path, list);
      case Map<?, ?> map -> map.forEach((key, inner) -> walk(page, path + "[" + key + "]", inner));
      case Record part -> walkRecord(page, path, part);
      default -> {
        // Text, flags and charts hold no figure of their own: a chart is drawn from figures.
      }
    }
  }

  private void walkList(String page, String path, List<?> list) {
    for (int i = 0; i < list.size(); i++) {
      walk(page, path + "[" + label(list.get(i), i) + "]", list.get(i));
    }
  }

  private void walkRecord(String page, String path, Record part) {
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
      walk(page, name, read(part, component));
    }
  }

  private static String label(Object element, int index) {
    if (element instanceof Record part) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        if (component.getName().equals("label")) {
          return read(part, component).toString();
        }
      }
    }
    return Integer.toString(index + 1);
  }

  private static Object read(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("page models are public records: " + component, e);
    }
  }
}
