package dev.towerbook.report.pack;

import dev.towerbook.report.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** A pack is whole: its files are those of its manifest, byte for byte, and every page is there. */
public final class PackContents {

  private PackContents() {}

  /** The pages that a pack of these results must have. */
  public static Set<String> pages(RunResults results) {
    Set<String> pages = new TreeSet<>(Set.of("index.html", PackWriter.PORTFOLIO));
    results.figures().keySet().forEach(id -> pages.add(PackWriter.applicationPage(id)));
    return pages;
  }

  /**
   * Compares the files with the manifest.
   *
   * @throws IOException if a file is missing, is another one, or is not in the manifest: somebody
   *     else has written into the folder, or the disk has lost what was written
   */
  public static void check(Path pack, Set<String> pages) throws IOException {
    SortedMap<String, String> listed = Manifest.outputs(pack);
    SortedMap<String, Path> files = Manifest.files(pack);
    List<String> wrong = new ArrayList<>();
    Set<String> names = new TreeSet<>(listed.keySet());
    names.addAll(files.keySet());
    names.addAll(pages);
    for (String name : names) {
      Optional<String> said = Optional.ofNullable(listed.get(name));
      Optional<Path> file = Optional.ofNullable(files.get(name));
      if (said.isEmpty()) {
        wrong.add(name + " is not in the manifest");
      } else if (file.isEmpty()) {
        wrong.add(name + " is missing");
      } else if (!Manifest.sha256(file.get()).equals(said.get())) {
        wrong.add(name + " has other bytes");
      }
    }
    if (!wrong.isEmpty()) {
      throw new IOException(
          "the pack in " + pack + " is not what was written: " + String.join(", ", wrong));
    }
  }
}
