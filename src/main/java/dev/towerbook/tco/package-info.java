/**
 * What an application costs, layer by layer, with the automation that keeps it usable. In: cost
 * lines after allocation. Out: one {@link dev.towerbook.tco.TcoStatement} per application and
 * month.
 */
@NullMarked
package dev.towerbook.tco;

import org.jspecify.annotations.NullMarked;
