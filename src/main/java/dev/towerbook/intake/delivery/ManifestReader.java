package dev.towerbook.intake.delivery;

import static dev.towerbook.intake.problem.DatasetProblem.DELIVERY_MANIFEST;
import static dev.towerbook.intake.problem.DatasetProblem.DELIVERY_MANIFEST_JSON;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemWords;
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
        unusable(name, DELIVERY_MANIFEST);
      }
      return manifest;
    } catch (JacksonException e) {
      unusable(name, DELIVERY_MANIFEST_JSON.with(e.getOriginalMessage()));
      return Optional.empty();
    }
  }

  private void unusable(String name, ProblemWords words) {
    log.error(words, SourceLocation.file(name));
  }
}
