/**
 * The same rows in two files: which files share an account (role, vendor, subject) and a day, which
 * of their rows are the same, and which of them count. What a file has of which day stands in the
 * book; rows are read a second time only of files that share days, and only those rows are kept, as
 * prints. Knows neither the book nor a run.
 */
@NullMarked
package dev.towerbook.ledger.overlap;

import org.jspecify.annotations.NullMarked;
