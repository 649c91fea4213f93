package dev.towerbook.intake.recipe;

/**
 * A column of a native format, under the name that its recipes use.
 *
 * @param id name in the format file
 * @param index its number among the columns of the format, from 0
 */
public record NativeColumn(String id, int index) {

  public NativeColumn {
    if (id.isBlank() || index < 0) {
      throw new IllegalArgumentException("no column: " + id + " " + index);
    }
  }
}
