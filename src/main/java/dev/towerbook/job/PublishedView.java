package dev.towerbook.job;

import dev.towerbook.report.PackFolder;
import dev.towerbook.store.Views;

/** The book as the last published pack left it. */
final class PublishedView {

  private PublishedView() {}

  /**
   * Brings to its end what a killed run was publishing, if its pack has got its name; otherwise
   * nothing counts but what was published before.
   */
  static void restore(Views views, PackFolder packs) {
    views
        .announced()
        .filter(pack -> packs.isPublished(pack.month().toString(), pack.packId()))
        .ifPresent(pack -> views.publish());
    views.restore();
  }
}
