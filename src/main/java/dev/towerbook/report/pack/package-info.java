/**
 * The pack as a whole: its files, its manifest, and where it is published.
 *
 * <p>Read {@link dev.towerbook.report.pack.PackWriter}, then {@link
 * dev.towerbook.report.pack.Manifest} and {@link dev.towerbook.report.pack.PackFolder} first.
 */
@NullMarked
package dev.towerbook.report.pack;

import org.jspecify.annotations.NullMarked;
