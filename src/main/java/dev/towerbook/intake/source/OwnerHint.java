package dev.towerbook.intake.source;

/**
 * What a row names as its cost object, as written; rules and the catalogue decide what it means.
 * Empty texts name nothing.
 *
 * @param application application as written
 * @param wrapper wrapper as written
 */
public record OwnerHint(String application, String wrapper) {}
