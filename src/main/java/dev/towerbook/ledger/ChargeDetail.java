package dev.towerbook.ledger;

import dev.towerbook.ledger.tuple.ChargeTuples;
import dev.towerbook.ledger.tuple.ResourceCounts;
import java.util.Optional;

/**
 * The charges of a bill by what tells them apart.
 *
 * @param tuples of the fields that rules read
 * @param resources that bear them; counted only if the shelf requires tags
 */
public record ChargeDetail(Optional<ChargeTuples> tuples, Optional<ResourceCounts> resources) {

  /** Of a source that is no bill. */
  public static final ChargeDetail NONE = new ChargeDetail(Optional.empty(), Optional.empty());
}
