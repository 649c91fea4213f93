package dev.towerbook.intake.delivery;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Reads manifests; a file of another make-up is none, and stays unread. */
final class ManifestReader {

  private final ProblemLog log;

  ManifestReader(ProblemLog log) {
    this.log = log;
  }

  /** True if a file may be a manifest by its name. */
  static boolean isManifest(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("manifest.json");
  }

  Optional<DeliveryManifest> read(String name, Path path) {
    try {
      JsonLeaves json = JsonLeaves.read(path);
      Optional<ManifestLayout> layout = ManifestLayout.of(json);
      Optional<DeliveryManifest> manifest = layout.flatMap(known -> known.manifest(name, json));
      if (layout.isPresent() && manifest.isEmpty()) {
        unusable(name, "does not say which delivery of which period it is");
      }
      return manifest;
    } catch (JacksonException e) {
      unusable(name, "is no readable JSON: " + e.getOriginalMessage());
      return Optional.empty();
    }
  }

  private void unusable(String name, String cause) {
    log.error(
        "DELIVERY-MANIFEST",
        SourceLocation.file(name),
        "the manifest " + cause,
        "",
        "deliver it again, or remove it: the files beside it are then read as they are");
  }
}
