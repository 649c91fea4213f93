package dev.towerbook.intake.recipe;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The current row of a native bill as recipes see it. What a recipe finds wrong it tells the row,
 * which knows line and column.
 */
public interface NativeRow {

  /** The text of a cell without blanks around it; empty for no value or a column that is absent. */
  String text(NativeColumn column);

  /** The number in a cell; a text that is none sets the row aside and is no value. */
  Optional<BigDecimal> number(NativeColumn column);

  /**
   * The objects of a nested cell: of a list all, of one object just this; key → value, without
   * nested and null values. A text that cannot be read is an empty list.
   *
   * @param needed true if such a text sets the row aside; else it is reported
   */
  List<Map<String, String>> nested(NativeColumn column, boolean needed);

  /** Hands over every tag that stands in a column of its own and has a value: key, value. */
  void eachTag(TagsRecipe tags, BiConsumer<String, String> taker);

  /** A number stands in a nested cell and cannot be read: the row is rejected. */
  void notNumber(NativeColumn column, String value);

  /** A value that a map of the format does not list; it is counted and reported. */
  void unlisted(NativeColumn column, String value);

  /** A cell was repaired. */
  void normalized(NativeColumn column, Normalization normalization);
}
