package dev.towerbook.intake.stored;

import java.io.IOException;

/** A file of Parquet or JSON lines that cannot be read as a whole. The message is the cause. */
public final class StoredDamaged extends IOException {

  private static final long serialVersionUID = 1L;

  private final String cure;

  StoredDamaged(String cause, String cure) {
    super(cause);
    this.cure = cure;
  }

  /** What a person does about it. */
  public String cure() {
    return cure;
  }
}
