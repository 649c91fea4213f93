/**
 * Texts that look alike: blanks, dashes and invisible characters of every kind. In: a text. Out:
 * the same in plain characters, the key under which it is compared, or the text with code points
 * where the eye sees nothing.
 */
@NullMarked
package dev.towerbook.table.looks;

import org.jspecify.annotations.NullMarked;
