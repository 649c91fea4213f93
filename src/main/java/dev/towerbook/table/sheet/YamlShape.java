package dev.towerbook.table.sheet;

import dev.towerbook.table.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of a map in a YAML file of the shelf: the sister of a {@link Sheet}. Unknown keys are
 * reported by it, and the table of keys in {@code mappings/README.md} and the JSON Schema for
 * editors are made from it.
 */
public record YamlShape(List<Key> keys) {

  /** What stands under a key. */
  public enum Kind {
    /** A text, number, or yes or no. */
    TEXT,
    /** A list of texts, or one text. */
    TEXTS,
    /** A map of the shape. */
    MAP,
    /** A list of maps of the shape. */
    MAPS,
    /** A map of names to maps of the shape. */
    NAMED,
    /** What the meaning says. */
    ANY
  }

  /**
   * A key of the map.
   *
   * @param shape of the map or maps under it
   */
  public record Key(
      String name, Kind kind, boolean required, String meaning, Optional<YamlShape> shape) {

    /** The same key, which must be there. */
    public Key needed() {
      return new Key(name, kind, true, meaning, shape);
    }
  }

  public YamlShape {
    keys = List.copyOf(keys);
  }

  /** A map with these keys. */
  public static YamlShape of(Key... keys) {
    return new YamlShape(List.of(keys));
  }

  /** A key that may be missing. */
  public static Key key(String name, Kind kind, String meaning) {
    return new Key(name, kind, false, meaning, Optional.empty());
  }

  /** A key with maps of a shape under it. */
  public static Key key(String name, Kind kind, YamlShape shape, String meaning) {
    return new Key(name, kind, false, meaning, Optional.of(shape));
  }

  /** A map with the keys of both. */
  public YamlShape and(YamlShape more) {
    List<Key> all = new ArrayList<>(keys);
    all.addAll(more.keys);
    return new YamlShape(all);
  }

  /** Notes keys that the map must not have, and those that it lacks. */
  public void check(YamlMap map) {
    map.allow(names());
    keys.stream().filter(Key::required).forEach(key -> map.required(key.name()));
  }

  /** The names of the keys. */
  public Set<String> names() {
    return keys.stream().map(Key::name).collect(Collectors.toUnmodifiableSet());
  }
}
