/**
 * How much of what is charged carries the tags that the shelf requires: by cost and by resource, as
 * tags are written and after aliases and rules have made up for them. In: distinct tuples and
 * resources of the book. Read {@link dev.towerbook.economics.tags.TagMonth} first.
 */
@NullMarked
package dev.towerbook.economics.tags;

import org.jspecify.annotations.NullMarked;
