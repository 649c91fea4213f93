package dev.towerbook.intake.recipe;

import java.util.Set;

/** How the text of one field is made of a native row. */
public sealed interface Recipe
    permits Constant, FirstKnown, FirstOf, KeyOf, Lookup, MonthOf, Quotient, Sum, TagsRecipe {

  /** The text; empty for no value. */
  String value(NativeRow row);

  /** The columns that are looked at, the one that a problem is reported of first. */
  Set<NativeColumn> inputs();
}
