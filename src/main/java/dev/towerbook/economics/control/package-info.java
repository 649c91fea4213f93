/**
 * Whether a series of months moves by chance alone: control charts. In: counts or amounts by month.
 * Out: {@link dev.towerbook.economics.control.ControlChart}, with limits from twelve points on, and
 * the points that a rule names.
 */
@NullMarked
package dev.towerbook.economics.control;

import org.jspecify.annotations.NullMarked;
