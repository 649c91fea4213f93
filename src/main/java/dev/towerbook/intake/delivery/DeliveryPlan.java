package dev.towerbook.intake.delivery;

import dev.towerbook.intake.stored.StoredAs;
import dev.towerbook.table.ProblemLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which files are read, by what the manifests say. Of each scope the newest complete delivery is
 * read; newer ones that are not complete wait, older ones are superseded. Files that no manifest
 * names are read as they are.
 */
public final class DeliveryPlan {

  private final SortedMap<String, DeliveryNote> notes = new TreeMap<>();
  private final SortedMap<String, DeliveryOrigin> loaded = new TreeMap<>();
  private final Set<String> waiting = new TreeSet<>();
  private final Set<String> manifests = new TreeSet<>();

  private DeliveryPlan() {}

  /**
   * Reads the manifests.
   *
   * @param found files of the input folder by their relative names
   */
  public static DeliveryPlan of(SortedMap<String, Path> found, ProblemLog log) {
    DeliveryPlan plan = new DeliveryPlan();
    ManifestReader reader = new ManifestReader(log);
    SortedMap<String, List<Delivery>> scopes = new TreeMap<>();
    found.forEach(
        (name, path) -> {
          if (ManifestReader.isManifest(name)) {
            Optional<DeliveryManifest> manifest = reader.read(name, path);
            if (manifest.isPresent()) {
              plan.manifests.add(name);
              add(scopes, manifest.get(), found);
            }
          }
        });
    scopes.forEach((scope, deliveries) -> plan.scope(scope, deliveries, found, log));
    return plan;
  }

  private static void add(
      Map<String, List<Delivery>> scopes,
      DeliveryManifest manifest,
      SortedMap<String, Path> found) {
    List<Delivery> known =
        scopes.computeIfAbsent(manifest.origin().scope(), none -> new ArrayList<>());
    Delivery delivery = Delivery.of(manifest, found);
    Optional<Delivery> same =
        known.stream().filter(other -> other.run().equals(delivery.run())).findFirst();
    if (same.isEmpty()) {
      known.add(delivery);
    } else if (delivery.isPointer() || !same.get().isComplete()) {
      // The same delivery has a manifest beside its files and one above them, which tells the
      // newest.
      known.set(known.indexOf(same.get()), delivery);
    }
  }

  private void scope(
      String scope, List<Delivery> deliveries, SortedMap<String, Path> found, ProblemLog log) {
    deliveries.sort(Delivery.NEWEST_FIRST);
    Optional<Delivery> current = Optional.empty();
    for (Delivery listed : deliveries) {
      if (current.isPresent()) {
        String why = "delivery " + current.get().run() + " is newer";
        note(listed, DeliveryState.SUPERSEDED, why);
        continue;
      }
      Delivery delivery = listed.counted(found);
      if (delivery.isComplete()) {
        current = Optional.of(delivery);
        delivery.parts().values().forEach(name -> loaded.put(name, delivery.origin()));
      } else {
        note(delivery, DeliveryState.WAITING, delivery.lack());
        delivery.report(log);
      }
    }
    if (current.isPresent()) {
      strays(current.get(), found, DeliveryState.SUPERSEDED);
    } else {
      waiting.add(scope);
      strays(deliveries.getFirst(), found, DeliveryState.WAITING);
    }
  }

  private void note(Delivery delivery, DeliveryState state, String why) {
    delivery
        .parts()
        .values()
        .forEach(
            name ->
                notes.put(
                    name,
                    new DeliveryNote(name, state, delivery.origin(), why, size(delivery, name))));
  }

  private static long size(Delivery delivery, String name) {
    return delivery.sizes().getOrDefault(name, 0L);
  }

  /**
   * Files of an older delivery whose own manifest is gone: same name, below the same folder, or any
   * name in a folder that holds nothing but such deliveries. They wait only with the latter: what
   * the book holds of them stays.
   */
  private void strays(Delivery current, SortedMap<String, Path> found, DeliveryState state) {
    Optional<String> partition = current.partition();
    boolean pointed = current.isPointer() && state == DeliveryState.SUPERSEDED;
    if (!pointed && partition.isEmpty()) {
      return;
    }
    Set<String> names = new TreeSet<>();
    current.parts().values().forEach(name -> names.add(fileName(name)));
    for (String name : found.keySet()) {
      boolean stray =
          partition.isPresent()
              ? name.startsWith(partition.get()) && StoredAs.isDelivery(name)
              : name.startsWith(current.folder()) && names.contains(fileName(name));
      if (stray && !loaded.containsKey(name) && !notes.containsKey(name)) {
        String why = "manifest " + current.manifest() + " does not name it";
        notes.put(
            name, new DeliveryNote(name, state, current.origin(), why, Delivery.size(found, name)));
      }
    }
  }

  private static String fileName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** True if a file is a manifest, which is no source itself. */
  public boolean isManifest(String name) {
    return manifests.contains(name);
  }

  /** True if the file is to be read. */
  public boolean isRead(String name) {
    return !notes.containsKey(name) || loaded.containsKey(name);
  }

  /** The delivery of a file that is read. */
  public DeliveryOrigin origin(String name) {
    return loaded.getOrDefault(name, DeliveryOrigin.NONE);
  }

  /** Files that are seen and not read, sorted by name. */
  public List<DeliveryNote> notes() {
    return notes.values().stream().filter(note -> !loaded.containsKey(note.name())).toList();
  }

  /** Scopes of which no delivery is complete: what the book holds of them stays. */
  public Set<String> waiting() {
    return Set.copyOf(waiting);
  }
}
