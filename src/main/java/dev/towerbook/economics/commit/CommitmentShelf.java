package dev.towerbook.economics.commit;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What finance has signed.
 *
 * @param signed in file order; ids differ
 */
public record CommitmentShelf(List<Commitment> signed) {

  /** Where the shelf keeps it. */
  static final String PATH = "rates/commitments.csv";

  /** A shelf without the file. */
  public static final CommitmentShelf EMPTY = new CommitmentShelf(List.of());

  public CommitmentShelf {
    signed = List.copyOf(signed);
  }

  /**
   * Reads the file; a shelf may do without it.
   *
   * @param folder the shelf
   */
  public static Loaded<CommitmentShelf> load(Path folder) {
    Path file = folder.resolve(PATH);
    if (!Files.exists(file)) {
      return new Loaded<>(EMPTY, List.of());
    }
    ProblemLog log = new ProblemLog();
    CommitmentShelf read = new CommitmentShelf(new CommitmentLoader(log).load(file, PATH));
    return new Loaded<>(read, log.all());
  }
}
