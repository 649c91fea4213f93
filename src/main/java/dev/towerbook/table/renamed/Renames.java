package dev.towerbook.table.renamed;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes of names in the order in which they were made, so that a name of any former version
 * becomes that of today: each change sees what the ones before it have left.
 */
public record Renames(List<Rename> all) {

  /** Nothing is called otherwise. */
  public static final Renames NONE = new Renames(List.of());

  public Renames {
    all = List.copyOf(all);
  }

  /** These changes, in this order. */
  public static Renames of(Rename... all) {
    return new Renames(List.of(all));
  }

  /** These changes, then later ones. */
  public Renames then(Renames later) {
    List<Rename> both = new ArrayList<>(all);
    both.addAll(later.all);
    return new Renames(both);
  }

  /** What a file is called now. */
  public String file(String written) {
    String name = written;
    for (Rename rename : all) {
      name = rename instanceof Rename.OfFile && rename.from().equals(name) ? rename.to() : name;
    }
    return name;
  }

  /** Names that a file of today had before. */
  public List<String> formerly(String file) {
    return all.stream()
        .filter(Rename.OfFile.class::isInstance)
        .map(Rename::from)
        .filter(from -> !from.equals(file) && file(from).equals(file))
        .toList();
  }

  /** The names inside a file, by what the file is called in it. */
  public FileNames in(String written) {
    return new FileNames(written, this);
  }
}
