package dev.towerbook.mapping.tags;

/** How a charge carries a required tag. */
public enum TagState {
  /** The key as the shelf writes it, with a value that says something and is allowed. */
  PRESENT('P'),
  /** A key that differs in case only. */
  WRONG_CASE('W'),
  /** The key without a value, or with a placeholder. */
  BLANK('B'),
  /** The key with a value that the shelf does not allow. */
  NOT_ALLOWED('N'),
  /** Neither. */
  MISSING('M'),
  /** The bill has no column of tags: nobody knows. */
  UNREAD('U');

  private final char sign;

  TagState(char sign) {
    this.sign = sign;
  }

  /** What stands for it in the book. */
  char sign() {
    return sign;
  }

  /** The state of a sign. */
  static TagState of(char sign) {
    for (TagState state : values()) {
      if (state.sign == sign) {
        return state;
      }
    }
    throw new IllegalArgumentException("no state of a tag: " + sign);
  }
}
