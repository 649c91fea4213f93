/**
 * Which tags a charge must carry, and what is said of its tags in the book. Read {@link
 * dev.towerbook.mapping.tags.RequiredTags} first.
 */
@NullMarked
package dev.towerbook.mapping.tags;

import org.jspecify.annotations.NullMarked;
