/**
 * Files of the shelf, each declared once: {@link Sheet} (path, columns, checks) of {@link Field}s
 * ({@link Column}, {@link Group}). Loader, header fixes and the column tables of {@code
 * mappings/README.md} come out of the declaration. Read {@link Sheet} first, then {@link Column}.
 */
@NullMarked
package dev.towerbook.table.sheet;

import org.jspecify.annotations.NullMarked;
