package dev.towerbook.ledger.fold;

import dev.towerbook.ledger.EntryKey;
import dev.towerbook.mapping.NormalizedName;
import java.util.List;

/** Where lines go, and which of their values stand for others. */
public record PlacedKey(EntryKey key, List<NormalizedName> normalizedNames) {

  public PlacedKey {
    normalizedNames = List.copyOf(normalizedNames);
  }
}
