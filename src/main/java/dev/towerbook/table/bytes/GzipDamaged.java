package dev.towerbook.table.bytes;

import java.io.IOException;

/** A gzip file that is cut, altered or made to burst. */
public final class GzipDamaged extends IOException {

  private static final long serialVersionUID = 1L;

  GzipDamaged(String message) {
    super(message);
  }
}
