/**
 * What automation costs to operate: completed runs, exceptions, support, and how each moves by
 * month. In: counts, cost of wrappers and applications by month, and the terms of {@code
 * catalogue/exception-terms.csv}. Out: {@link dev.towerbook.economics.operation.Operations}.
 */
@NullMarked
package dev.towerbook.economics.operation;

import org.jspecify.annotations.NullMarked;
