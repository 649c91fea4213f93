package dev.towerbook.intake.declared;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.looks.Looks;
import dev.towerbook.table.sheet.SheetReader;
import java.nio.file.Path;
import java.util.List;

/**
 * What the shelf declares of the sources.
 *
 * @param rows in the order of the file: the first whose pattern fits a file counts
 */
public record DeclaredSources(List<DeclaredSource> rows) {

  /** The file on the shelf; a shelf may have none. */
  public static final String FILE = "sources.csv";

  /** A shelf that declares nothing. */
  public static final DeclaredSources NONE = new DeclaredSources(List.of());

  public DeclaredSources {
    rows = List.copyOf(rows);
  }

  /**
   * Reads the file and notes what is wrong with it.
   *
   * @param shelf its folder
   */
  public static Loaded<DeclaredSources> load(Path shelf) {
    SheetReader reader = new SheetReader(shelf);
    return reader.loaded(new DeclaredSources(DeclaredSource.SHEET.read(reader)));
  }

  /**
   * What is declared of a file.
   *
   * @param name relative to the input folder, with {@code /}
   */
  public DeclaredSource of(String name) {
    return rows.stream()
        .filter(row -> row.subject().isEmpty() && row.folder().holds(name))
        .findFirst()
        .orElse(DeclaredSource.NONE);
  }

  /**
   * When rows of a file are expected.
   *
   * @param name relative to the input folder, with {@code /}
   * @param subject whose rows: a billing account, sub-account, role, vendor, application or wrapper
   */
  public ExpectedDelivery expected(String name, String subject) {
    String key = Looks.key(subject);
    return rows.stream()
        .filter(row -> row.subject().filter(one -> !Looks.key(one).equals(key)).isEmpty())
        .filter(row -> row.folder().holds(name))
        .findFirst()
        .map(DeclaredSource::expected)
        .orElse(ExpectedDelivery.NONE);
  }
}
