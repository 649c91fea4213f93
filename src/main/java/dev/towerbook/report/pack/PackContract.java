package dev.towerbook.report.pack;

import dev.towerbook.decision.Disposition;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.table.renamed.Rename;
import dev.towerbook.table.renamed.Renames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The contract of the CSV files of a pack, and what was called otherwise in former ones. It is
 * raised by one, with an entry of {@link #RENAMES}, by whatever makes a reader of these files
 * wrong: a file, column or word that has another name, or is gone, or means something else. What is
 * added raises it not.
 */
public final class PackContract {

  /** What a pack of today has; a manifest that names none is of the first. */
  public static final int VERSION = 3;

  /** By the version that was left: what has another name since. */
  private static final SortedMap<Integer, Renames> RENAMES =
      Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(1, oneSpelling(), 2, oneVerdict())));

  private PackContract() {}

  /** What has other names now in a pack of a version. */
  static Renames renamesSince(int version) {
    return RENAMES.tailMap(version).values().stream().reduce(Renames.NONE, Renames::then);
  }

  /** Version 2 spells words one way, of which only the columns that are read again matter. */
  private static Renames oneSpelling() {
    List<Rename> words = new ArrayList<>();
    for (Disposition disposition : Disposition.values()) {
      String word = disposition.name().toLowerCase(Locale.ROOT);
      for (String column : List.of("disposition", "without_wrappers")) {
        words.add(new Rename.OfWord("recommendations.csv", column, disposition.name(), word));
      }
    }
    for (CostObject.Kind kind : CostObject.Kind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT);
      words.add(new Rename.OfWord("ledger.csv", "target_kind", word, word.replace('_', '-')));
    }
    return new Renames(words)
        .then(
            Renames.of(
                new Rename.OfFile("option-drivers.csv", "option_drivers.csv"),
                new Rename.OfColumn("problems.csv", "cure", "fix"),
                new Rename.OfWord("problems.csv", "severity", "REJECTED", "rejected"),
                new Rename.OfWord("problems.csv", "severity", "set-aside", "rejected")));
  }

  /** Version 3 has one verdict an application; that of present values has columns of its own. */
  private static Renames oneVerdict() {
    return Renames.of(
        new Rename.OfColumn("recommendations.csv", "disposition", "verdict"),
        new Rename.OfColumn("recommendations.csv", "without_wrappers", "verdict_without_wrappers"),
        new Rename.OfColumn("recommendations.csv", "confidence", "cost_attribution"),
        new Rename.OfColumn("options.csv", "verdict", "npv_verdict"),
        new Rename.OfColumn("options.csv", "strength", "npv_strength"),
        new Rename.OfColumn(
            "options.csv", "verdict_without_wrappers", "npv_verdict_without_wrappers"),
        new Rename.OfColumn(
            "options.csv", "strength_without_wrappers", "npv_strength_without_wrappers"));
  }
}
