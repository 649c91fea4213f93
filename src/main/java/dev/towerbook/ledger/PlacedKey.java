package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import dev.towerbook.mapping.Renaming;
import java.util.List;

/** Where lines go, and which of their values stand for others. */
record PlacedKey(BalanceKey key, List<Renaming> renamings) {

  PlacedKey {
    requireNonNull(key, "key");
    renamings = List.copyOf(renamings);
  }
}
