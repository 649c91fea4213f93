/**
 * CSV as spreadsheets of other countries save it – semicolons or tabs, UTF-16, a first line {@code
 * sep=;} – recognised by its bytes and passed on as UTF-8 with commas.
 */
@NullMarked
package dev.towerbook.table.written;

import org.jspecify.annotations.NullMarked;
