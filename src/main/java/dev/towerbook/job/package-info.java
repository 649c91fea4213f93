/**
 * The run: settings, commands, the Spring Batch job and exit codes. In: options. Out: a published
 * pack, or a message with place and fix.
 *
 * <p>Read {@link dev.towerbook.job.SpendToValueJob} first: its steps are the table of contents.
 */
@NullMarked
package dev.towerbook.job;

import org.jspecify.annotations.NullMarked;
