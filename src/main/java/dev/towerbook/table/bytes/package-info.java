/**
 * Bytes as they are stored, before anybody reads rows in them: gzip files and zip archives that
 * must be whole, and what bytes are that are not UTF-8.
 */
@NullMarked
package dev.towerbook.table.bytes;

import org.jspecify.annotations.NullMarked;
