package dev.towerbook.job.step;

import dev.towerbook.report.pack.PackFolder;
import dev.towerbook.store.Book;
import dev.towerbook.store.rows.Views;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Set;

/**
 * A whole pack on its way to its readers: announced in the book, given its name by one rename,
 * entered in the book, see {@link Views}. Announcing is committed before the rename.
 *
 * @param folder where it was built
 */
public record FinishedPack(YearMonth month, String id, Path folder) {

  /** Brings to its end what a killed run was publishing; then what is published counts alone. */
  public static void restore(Views views, PackFolder packs) {
    views
        .announced()
        .filter(pack -> packs.isPublished(pack.month().toString(), pack.packId()))
        .ifPresent(pack -> views.publish());
    views.restore();
  }

  /**
   * Says that the pack is about to be published.
   *
   * @param held files that count in it and are not to be published
   */
  void announce(Book book, Set<String> held) {
    book.views().announce(new Views.Announced(month, id), held);
  }

  /** Gives the pack its name, and the book what it was made of. */
  Path publish(Book book, PackFolder packs) throws IOException {
    // What was announced must be on disk before anybody can see the pack.
    book.checkpoint();
    Path published = packs.publish(folder, month.toString(), id);
    book.views().publish();
    return published;
  }
}
