package dev.towerbook.intake.delivery;

/**
 * A file that was seen and not loaded.
 *
 * @param name relative to the input folder
 * @param why in words
 * @param bytes as stored
 */
public record DeliveryNote(
    String name, DeliveryState state, DeliveryOrigin origin, String why, long bytes) {

  public DeliveryNote {
    if (state == DeliveryState.LOADED || why.isBlank()) {
      throw new IllegalArgumentException("a file that is not loaded needs a reason: " + name);
    }
  }
}
