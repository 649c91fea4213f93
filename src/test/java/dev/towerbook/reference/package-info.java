/**
 * A second opinion: what a month costs, worked out again from the same files, slowly and plainly,
 * with fractions and without any code of the program but {@code money}. Where the two differ, one
 * of them is wrong. It knows what {@code mappings/README.md} and the layouts promise, for plain
 * files: FOCUS bills with all four costs, timesheets, invoices and counts.
 */
@org.jspecify.annotations.NullMarked
package dev.towerbook.reference;
