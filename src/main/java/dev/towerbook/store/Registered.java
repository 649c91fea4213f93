package dev.towerbook.store;

/**
 * A file in the register.
 *
 * @param id its number, which its rows carry
 * @param name relative to the input folder
 */
record Registered(long id, String name) {}
