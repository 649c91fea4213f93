package dev.towerbook.report.page;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.BusinessUnit;
import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.mapping.catalogue.Taxonomy;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.report.pdf.Glyphs;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Names cut to their room so that no two of them look alike: at the end, where that tells them
 * apart, else in the middle, else around what is different. Threads may share it.
 */
public final class Names {

  /** Parts of the room for the end of a name, tried in order. */
  private static final List<Integer> TAILS = List.of(50, 35, 65, 20, 80);

  private final Set<String> all = new TreeSet<>();
  private final Map<List<Double>, Map<String, String>> cuts = new ConcurrentHashMap<>();

  public Names(Collection<String> names) {
    names.forEach(name -> all.add(line(name)));
  }

  /** The names of a shelf: of applications, wrappers, units, capabilities, pools and towers. */
  static Names of(Mappings mappings) {
    Set<String> names = new HashSet<>();
    mappings.catalogue().applications().values().stream()
        .map(Application::name)
        .forEach(names::add);
    mappings.catalogue().wrappers().values().stream().map(Wrapper::name).forEach(names::add);
    mappings.catalogue().businessUnits().values().stream()
        .map(BusinessUnit::name)
        .forEach(names::add);
    mappings.catalogue().capabilities().values().stream().map(Capability::name).forEach(names::add);
    mappings.sharedPools().values().stream().map(SharedPool::name).forEach(names::add);
    mappings.taxonomy().towers().stream().map(Taxonomy.Tower::subTower).forEach(names::add);
    return new Names(names);
  }

  /**
   * A name that fits.
   *
   * @param points room
   * @param size of the type, in points
   */
  public String fit(String name, double points, double size) {
    String line = line(name);
    String known = cuts.computeIfAbsent(List.of(points, size), room -> cut(points, size)).get(line);
    return known == null ? Wording.fit(line, points, size) : known;
  }

  private Map<String, String> cut(double points, double size) {
    Map<String, String> cut = new HashMap<>();
    Map<String, Set<String>> alike = new TreeMap<>();
    for (String name : all) {
      String shown = Wording.fit(name, points, size);
      cut.put(name, shown);
      alike.computeIfAbsent(shown, none -> new TreeSet<>()).add(name);
    }
    Set<String> taken = new HashSet<>(alike.keySet());
    for (Set<String> group : alike.values()) {
      if (group.size() > 1) {
        Map<String, String> apart = apart(group, taken, points, size);
        taken.addAll(apart.values());
        cut.putAll(apart);
      }
    }
    return cut;
  }

  private static Map<String, String> apart(
      Set<String> group, Set<String> taken, double points, double size) {
    for (int tail : TAILS) {
      Map<String, String> cut = each(group, name -> Wording.middle(name, tail, points, size));
      if (areApart(cut, taken)) {
        return cut;
      }
    }
    int common = common(List.copyOf(group));
    for (int head = 6; head >= 0; head -= 3) {
      int kept = Math.min(head, common);
      Map<String, String> cut =
          each(
              group,
              name ->
                  Wording.fit(
                      name.substring(0, kept) + Wording.ELLIPSIS + name.substring(common),
                      points,
                      size));
      if (areApart(cut, taken)) {
        return cut;
      }
    }
    return numbered(group, points, size);
  }

  /** Alike in all that fits: the number of each stands in front. */
  private static Map<String, String> numbered(Set<String> group, double points, double size) {
    Map<String, String> cut = new HashMap<>();
    int number = 0;
    for (String name : group) {
      number++;
      cut.put(name, Wording.fit("(" + number + ") " + name, points, size));
    }
    return cut;
  }

  private static Map<String, String> each(Set<String> group, UnaryOperator<String> cut) {
    Map<String, String> all = new HashMap<>();
    group.forEach(name -> all.put(name, cut.apply(name)));
    return all;
  }

  private static boolean areApart(Map<String, String> cut, Set<String> taken) {
    Set<String> shown = new HashSet<>(cut.values());
    return shown.size() == cut.size() && shown.stream().noneMatch(taken::contains);
  }

  /** Letters with which all begin. */
  private static int common(List<String> names) {
    String first = names.getFirst();
    int common = first.length();
    for (String name : names) {
      int same = 0;
      while (same < Math.min(common, name.length()) && name.charAt(same) == first.charAt(same)) {
        same++;
      }
      common = same;
    }
    return common > 0 && Character.isHighSurrogate(first.charAt(common - 1)) ? common - 1 : common;
  }

  private static String line(String name) {
    return Glyphs.printable(name).replaceAll("\\s+", " ").strip();
  }
}
