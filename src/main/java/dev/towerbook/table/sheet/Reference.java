package dev.towerbook.table.sheet;

/**
 * A list of ids that cells may refer to; {@link SheetReader#know} says which there are.
 *
 * @param where the list in words, such as {@code the catalogue's applications}
 */
public record Reference(String where) {}
