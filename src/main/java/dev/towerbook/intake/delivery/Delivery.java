package dev.towerbook.intake.delivery;

import static dev.towerbook.intake.problem.DatasetProblem.DELIVERY_INCOMPLETE;

import dev.towerbook.intake.stored.RowCount;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.bytes.GzipDamaged;
import dev.towerbook.table.bytes.StoredDamaged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A delivery as it is in the input folder.
 *
 * @param parts key in the manifest → file of the input folder; only what is there
 * @param sizes file → bytes
 * @param lack what is missing, in words; empty if the delivery is complete
 * @param written when the manifest was written to the input folder
 */
record Delivery(
    DeliveryManifest of,
    Map<String, String> parts,
    Map<String, Long> sizes,
    String lack,
    FileTime written) {

  /**
   * By what the manifests say; where they do not, a manifest above the folders of several
   * deliveries points to the newest, and else the newest manifest counts.
   */
  static final Comparator<Delivery> NEWEST_FIRST =
      Comparator.comparing((Delivery delivery) -> delivery.origin().submitted())
          .thenComparing(Delivery::isPointer)
          .thenComparing(Delivery::written)
          .thenComparing(Delivery::run)
          .reversed();

  Delivery {
    parts = Map.copyOf(parts);
    sizes = Map.copyOf(sizes);
  }

  /** Looks for the files of a manifest. */
  static Delivery of(DeliveryManifest manifest, SortedMap<String, Path> found) {
    Map<String, String> parts = new LinkedHashMap<>();
    Map<String, Long> sizes = new LinkedHashMap<>();
    List<String> lacks = new ArrayList<>();
    for (DeliveryManifest.Part part : manifest.parts()) {
      Optional<String> name = file(manifest, part.key(), found);
      if (name.isEmpty()) {
        lacks.add(part.key() + " is missing");
        continue;
      }
      long size = size(found, name.get());
      parts.put(part.key(), name.get());
      sizes.put(name.get(), size);
      if (part.bytes().isPresent() && part.bytes().getAsLong() != size) {
        lacks.add(name.get() + " has " + size + " bytes, not " + part.bytes().getAsLong());
      }
    }
    FileTime written = time(found, manifest.file());
    return new Delivery(manifest, parts, sizes, String.join("; ", lacks), written);
  }

  /**
   * The same with its rows counted, if the manifest says how many there are and no file is missing.
   * All files are read for it, so it is asked only of deliveries that would be read.
   */
  Delivery counted(SortedMap<String, Path> found) {
    if (!isComplete() || of.rows().isEmpty()) {
      return this;
    }
    long stated = of.rows().getAsLong();
    try {
      long rows = 0;
      for (String name : parts.values()) {
        rows += RowCount.of(path(found, name));
      }
      return lacking(rows == stated ? "" : "its files have " + rows + " rows, not " + stated);
    } catch (GzipDamaged | StoredDamaged damaged) {
      return lacking("a file of it cannot be counted: " + damaged.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Delivery lacking(String what) {
    return new Delivery(of, parts, sizes, what, written);
  }

  /**
   * The file of a key: the longest end of the key that is a file below the manifest's own folder, a
   * folder around it or the input folder, wherever the rest of the provider's path was cut off.
   */
  private static Optional<String> file(
      DeliveryManifest manifest, String key, SortedMap<String, Path> found) {
    String end = key.replace('\\', '/');
    while (true) {
      String path = end.startsWith("/") ? end.substring(1) : end;
      int slash = path.indexOf('/');
      // A bare name says too little to be looked for in the folders between.
      for (String folder = manifest.folder(); !folder.isEmpty(); folder = above(folder)) {
        boolean own = folder.equals(manifest.folder());
        if ((own || slash >= 0) && found.containsKey(folder + "/" + path)) {
          return Optional.of(folder + "/" + path);
        }
      }
      if (found.containsKey(path)) {
        return Optional.of(path);
      }
      if (slash < 0) {
        return Optional.empty();
      }
      end = path.substring(slash + 1);
    }
  }

  private static String above(String folder) {
    return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
  }

  /**
   * The folder of the input that holds nothing but deliveries of the same scope, with a slash at
   * its end; empty if the manifest names none, or its files are elsewhere.
   */
  Optional<String> partition() {
    for (DeliveryManifest.Part part : of.parts()) {
      String name = parts.getOrDefault(part.key(), "");
      String below = part.key().substring(Math.min(part.key().length(), of.partition().length()));
      if (!of.partition().isEmpty() && name.endsWith(below)) {
        String folder = name.substring(0, name.length() - below.length());
        String last = of.partition().substring(of.partition().lastIndexOf('/') + 1);
        if (folder.equals(last) || folder.endsWith("/" + last)) {
          return Optional.of(folder + "/");
        }
      }
    }
    return Optional.empty();
  }

  static long size(SortedMap<String, Path> found, String name) {
    try {
      return Files.size(path(found, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime time(SortedMap<String, Path> found, String name) {
    try {
      return Files.getLastModifiedTime(path(found, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(SortedMap<String, Path> found, String name) {
    return Optional.ofNullable(found.get(name)).orElseThrow();
  }

  DeliveryOrigin origin() {
    return of.origin();
  }

  String run() {
    return of.origin().run();
  }

  String manifest() {
    return of.file();
  }

  /** Folder of the manifest with a slash at its end; empty for the input folder. */
  String folder() {
    return of.folder().isEmpty() ? "" : of.folder() + "/";
  }

  boolean isComplete() {
    return lack.isEmpty();
  }

  /** True if the manifest is above the folder of its files: it is replaced with each delivery. */
  boolean isPointer() {
    return parts.values().stream()
        .anyMatch(name -> name.startsWith(folder()) && name.indexOf('/', folder().length()) > 0);
  }

  /** Says that the delivery waits. */
  void report(ProblemLog log) {
    log.warning(DELIVERY_INCOMPLETE.with(run(), lack), SourceLocation.file(of.file()));
  }
}
