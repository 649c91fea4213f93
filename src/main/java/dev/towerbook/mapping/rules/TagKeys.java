package dev.towerbook.mapping.rules;

import static dev.towerbook.mapping.rules.RuleProblem.TAG_CHAIN;

import dev.towerbook.mapping.words.Ids;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** The same with the spellings of the rules. */
  public TagKeys asWritten(Map<String, String> byRules) {
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

  private static final Column<String> ALIAS =
      Column.text("alias", "another spelling; case, `_` and blanks do not matter").map(Ids::normal);
  private static final Column<String> KEY =
      Column.text("key", "what it stands for").map(Ids::normal);

  public static final Sheet<Cells> SHEET =
      Sheet.of("tag-keys.csv", cells -> cells)
          .with(ALIAS, KEY, Column.WHY_IF_SAID)
          .missed(
              "which spellings of a tag key mean the same; without it each spelling is a key of"
                  + " its own")
          .unique(ALIAS);

  public static TagKeys load(SheetReader reader) {
    Map<String, String> aliases = new HashMap<>();
    List<Cells> rows = SHEET.read(reader);
    rows.forEach(row -> aliases.put(row.get(ALIAS), row.get(KEY)));
    for (Cells row : rows) {
      String end = aliases.getOrDefault(row.get(KEY), row.get(KEY));
      if (!end.equals(row.get(KEY))) {
        row.error(TAG_CHAIN.with(end), KEY);
      }
    }
    return new TagKeys(aliases, Map.of());
  }
}
