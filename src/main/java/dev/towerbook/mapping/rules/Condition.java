package dev.towerbook.mapping.rules;

/**
 * What a rule asks of one field.
 *
 * @param field name of the field: of the fact, or result of an earlier dimension
 * @param matcher what its value must be
 * @param written the cell as written in the file
 */
public record Condition(String field, Matcher matcher, String written) {}
