package dev.towerbook.intake.delivery;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a provider says that it has delivered.
 *
 * @param file the manifest, relative to the input folder
 * @param parts the files of the delivery, at least one
 * @param rows of all parts together, if the manifest says so
 * @param partition folder in the keys of the parts that holds nothing but deliveries of the same
 *     scope; empty if there is none
 */
record DeliveryManifest(
    String file, DeliveryOrigin origin, List<Part> parts, OptionalLong rows, String partition) {

  /**
   * A file of the delivery.
   *
   * @param key path in the provider's store; its end is the path below some folder of the input
   * @param bytes as stored, if the manifest says so
   */
  record Part(String key, OptionalLong bytes) {}

  DeliveryManifest {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a delivery without files: " + file);
    }
  }

  /** Folder of the manifest, relative to the input folder; empty for the input folder itself. */
  String folder() {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }
}
