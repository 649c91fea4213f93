/**
 * What several applications bear together: shared pools, what pools use of each other, and who
 * bears commitments that were not used.
 *
 * <p>Read {@link dev.towerbook.mapping.shared.SharedPool} first.
 */
@NullMarked
package dev.towerbook.mapping.shared;

import org.jspecify.annotations.NullMarked;
