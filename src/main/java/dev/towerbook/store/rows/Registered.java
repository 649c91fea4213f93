package dev.towerbook.store.rows;

/**
 * A file in the register.
 *
 * @param id its number, which its rows carry
 * @param name relative to the input folder
 */
public record Registered(long id, String name) {}
