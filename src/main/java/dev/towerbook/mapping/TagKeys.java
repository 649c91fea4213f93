package dev.towerbook.mapping;

import dev.towerbook.mapping.catalogue.CellReader;
import dev.towerbook.mapping.catalogue.Ids;
import dev.towerbook.mapping.catalogue.ShelfFile;
import dev.towerbook.mapping.catalogue.ShelfReader;
import dev.towerbook.table.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One key for the many spellings of a tag key: trimmed, lower case, {@code _} and blanks as {@code
 * -}, then the aliases of {@code tag-keys.csv}.
 *
 * @param aliases normalised spelling → normalised key
 * @param written normalised key → the spelling in which rules ask for it, the first if they differ
 */
public record TagKeys(Map<String, String> aliases, Map<String, String> written) {

  public TagKeys {
    aliases = Map.copyOf(aliases);
    written = Map.copyOf(written);
  }

  /** The spelling of a key that wins where a charge has several: that of the rules. */
  public String spelling(String key) {
    return written.getOrDefault(key, key);
  }

  /** The same with the spellings of the rules. */
  TagKeys asWritten(Map<String, String> byRules) {
    return new TagKeys(aliases, byRules);
  }

  /** The key that a spelling stands for. */
  public String key(String written) {
    String normal = Ids.normal(written);
    return aliases.getOrDefault(normal, normal);
  }

  /** A field name as the classifier knows it: of a tag field the key is normalised. */
  public String field(String written) {
    return FactFields.isTag(written)
        ? FactFields.TAG + key(written.substring(FactFields.TAG.length()))
        : written;
  }

  static TagKeys load(ShelfReader reader) {
    Map<String, String> aliases = new HashMap<>();
    Map<String, Row> seen = new HashMap<>();
    CellReader cells = new CellReader(reader.log());
    for (Row row : reader.rows(ShelfFile.TAG_KEYS)) {
      Optional<String> alias = row.required("alias").map(Ids::normal);
      Optional<String> key = row.required("key").map(Ids::normal);
      if (alias.isPresent() && key.isPresent() && cells.isFirst(seen, alias.get(), row, "alias")) {
        aliases.put(alias.get(), key.get());
      }
    }
    seen.values().forEach(row -> refuseChain(reader, row, aliases));
    return new TagKeys(aliases, Map.of());
  }

  private static void refuseChain(ShelfReader reader, Row row, Map<String, String> aliases) {
    String key = Ids.normal(row.text("key"));
    String end = aliases.getOrDefault(key, key);
    if (!end.equals(key)) {
      reader
          .log()
          .error(
              "TAG-CHAIN",
              row.place("key"),
              "is itself an alias, of " + end,
              row.text("key"),
              "write " + end + " as the key");
    }
  }
}
