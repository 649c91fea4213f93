package dev.towerbook.economics.scorecard;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.words.RunChange;
import java.util.Optional;

/** Which operating cost a unit cost divides. */
public enum Numerator {
  /** All of it. */
  TCO,
  /** Without shares of pools. */
  DIRECT,
  /** What bills of providers charge, shares of pools included. */
  CLOUD,
  /** What keeps it running. */
  RUN;

  /** True for a line that is in it. */
  boolean includes(AllocatedCost line) {
    return switch (this) {
      case TCO -> true;
      case DIRECT -> !line.isShared();
      case CLOUD -> line.source().kind().equals(Optional.of(SourceKind.BILL));
      case RUN -> line.place().runChange() == RunChange.RUN;
    };
  }
}
