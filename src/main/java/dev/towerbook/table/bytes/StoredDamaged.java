package dev.towerbook.table.bytes;

import java.io.IOException;

/** Stored bytes that cannot be read as a whole, whatever holds them. The message is the cause. */
public final class StoredDamaged extends IOException {

  private static final long serialVersionUID = 1L;

  private final String cure;

  public StoredDamaged(String cause, String cure) {
    super(cause);
    this.cure = cure;
  }

  /** What a person does about it. */
  public String cure() {
    return cure;
  }
}
