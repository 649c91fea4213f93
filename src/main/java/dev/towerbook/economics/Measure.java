package dev.towerbook.economics;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** A figure, a word, or the reason why there is none. Unknown is never zero. */
public sealed interface Measure {

  /** A number at working precision. */
  record Known(BigDecimal value) implements Measure {
    public Known {
      requireNonNull(value, "value");
    }
  }

  /** A word of a closed list, like a lifecycle stage. */
  record Word(String value) implements Measure {
    public Word {
      requireNonNull(value, "value");
    }
  }

  /** No figure, and why, in words for a reader: "no usage count in 2026-10". */
  record Unknown(String reason) implements Measure {
    public Unknown {
      requireNonNull(reason, "reason");
    }
  }

  /** The question does not arise: exceptions of an application that has no wrapper. */
  record NotApplicable(String reason) implements Measure {
    public NotApplicable {
      requireNonNull(reason, "reason");
    }
  }
}
