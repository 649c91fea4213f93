package dev.towerbook.table.numbers;

/**
 * A number of a file as it is written.
 *
 * @param text of the cell, without blanks around it
 * @param line physical line of its row
 * @param column header of its column
 */
public record SeenNumber(String text, long line, String column) {}
