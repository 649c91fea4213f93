package dev.towerbook.ledger.restate;

import dev.towerbook.intake.declared.SourceKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a pack was made of: source files, the shelf, and the version of Towerbook. */
public final class Given {

  /** The files of a source that is replaced as a whole; most are one file. */
  private static final class Source {
    private final SourceKind kind;
    private final SortedSet<String> names = new TreeSet<>();
    private final SortedSet<String> contents = new TreeSet<>();
    private final SortedSet<YearMonth> months = new TreeSet<>();

    private Source(SourceKind kind) {
      this.kind = kind;
    }
  }

  private final SortedMap<String, Source> sources = new TreeMap<>();
  private final Map<String, String> sourceOfFile = new HashMap<>();
  private final SortedMap<String, String> shelf;
  private final String rulesHash;
  private final String version;

  /**
   * @param shelf digest of each file of the shelf; empty if the pack does not tell
   * @param rulesHash digest of the whole shelf
   * @param version of Towerbook
   */
  public Given(SortedMap<String, String> shelf, String rulesHash, String version) {
    this.shelf = new TreeMap<>(shelf);
    this.rulesHash = rulesHash;
    this.version = version;
  }

  /**
   * Adds a file that counts.
   *
   * @param scope what its delivery replaces as a whole; empty for a file of its own
   * @param content digest and number of rows: the same bytes may count with other rows once a copy
   *     of some of them is gone
   */
  public void file(String name, String scope, SourceKind kind, String content) {
    String source = scope.isEmpty() ? name : scope;
    sourceOfFile.put(name, source);
    Source of = sources.computeIfAbsent(source, none -> new Source(kind));
    of.names.add(name);
    of.contents.add(content);
  }

  /** Notes that a file, which must have been added, has rows of a month. */
  public void month(String file, YearMonth month) {
    Source source = sources.get(sourceOfFile.getOrDefault(file, file));
    if (source != null) {
      source.months.add(month);
    }
  }

  /** Sources that came, went or hold something else than before; renamed ones are no change. */
  static List<SourceChange> sources(Given before, Given now) {
    SortedSet<String> all = new TreeSet<>(before.sources.keySet());
    all.addAll(now.sources.keySet());
    List<SourceChange> changes = new ArrayList<>();
    for (String name : all) {
      Source was = before.sources.get(name);
      Source is = now.sources.get(name);
      if (was == null && is != null && !before.holds(is)) {
        changes.add(change(name, SourceChange.Nature.NEW, is, is));
      } else if (is == null && was != null && !now.holds(was)) {
        changes.add(change(name, SourceChange.Nature.WITHDRAWN, was, was));
      } else if (was != null && is != null && !was.contents.equals(is.contents)) {
        changes.add(change(name, SourceChange.Nature.REPLACED, was, is));
      }
    }
    return changes;
  }

  private boolean holds(Source other) {
    return sources.values().stream().anyMatch(own -> own.contents.containsAll(other.contents));
  }

  private static SourceChange change(
      String name, SourceChange.Nature nature, Source was, Source is) {
    SortedSet<YearMonth> months = new TreeSet<>(was.months);
    months.addAll(is.months);
    SortedSet<String> files = new TreeSet<>(was.names);
    files.addAll(is.names);
    return new SourceChange(name, is.kind, nature, months, files);
  }

  /**
   * Files of the shelf that came, went or say something else; the shelf as such if none is
   * reported.
   */
  static SortedSet<String> shelfFiles(Given before, Given now) {
    SortedSet<String> changed = new TreeSet<>();
    if (before.rulesHash.equals(now.rulesHash)) {
      return changed;
    }
    if (before.shelf.isEmpty() || now.shelf.isEmpty()) {
      changed.add(WHOLE_SHELF);
      return changed;
    }
    changed.addAll(before.shelf.keySet());
    changed.addAll(now.shelf.keySet());
    changed.removeIf(
        file -> before.shelf.getOrDefault(file, "").equals(now.shelf.getOrDefault(file, "")));
    return changed;
  }

  /** Stands for files of the shelf that nobody can name any more. */
  static final String WHOLE_SHELF = "mappings/";

  /** The new version of Towerbook; empty if it is the same. */
  static List<String> version(Given before, Given now) {
    return before.version.equals(now.version) ? List.of() : List.of("Towerbook " + now.version);
  }
}
