package dev.towerbook.report.pack;

import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Severity;
import dev.towerbook.table.Table;
import dev.towerbook.table.renamed.Renames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The CSV files of a published pack in the names and words of today, see {@link PackContract}: who
 * reads them knows no other.
 */
public final class PackCsv {

  private final Path folder;
  private final Renames renames;
  private final ProblemLog log = new ProblemLog();
  private boolean foreign;

  /**
   * @param pack folder of a published pack
   */
  public PackCsv(Path pack) {
    int version = Manifest.contractVersion(pack);
    this.folder = pack.resolve("csv");
    this.renames = PackContract.renamesSince(version);
    this.foreign = version > PackContract.VERSION;
  }

  /** True if the pack has a file. */
  public boolean has(String name) {
    return Files.exists(folder.resolve(written(name)));
  }

  /** Its rows; none if the file cannot be read, which {@link #isReadable} tells. */
  public List<Row> rows(String name, Set<String> required) {
    String written = written(name);
    return new Table(written, log)
        .translated(renames.in(written))
        .rows(folder.resolve(written), required, column -> true);
  }

  private String written(String name) {
    return renames.formerly(name).stream()
        .filter(former -> Files.exists(folder.resolve(former)))
        .findFirst()
        .orElse(name);
  }

  /** A closed word; one that nobody knows any more makes the pack unreadable. */
  public <E extends Enum<E>> Optional<E> word(Row row, String column, Class<E> words) {
    String text = row.text(column);
    Optional<E> word = Words.parse(words, text).filter(it -> Words.word(it).equals(text));
    foreign |= word.isEmpty();
    return word;
  }

  /** True if all that was asked for could be read. */
  public boolean isReadable() {
    return !foreign
        && log.all().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
