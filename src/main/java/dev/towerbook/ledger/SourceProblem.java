package dev.towerbook.ledger;

import dev.towerbook.table.Problem;

/**
 * A problem of a source file with the row that it excluded.
 *
 * @param rawRow the row as delivered, cut; empty where no single row is meant or where it could
 *     hold a person's name
 */
public record SourceProblem(Problem problem, String rawRow) {}
