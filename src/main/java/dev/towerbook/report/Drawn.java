package dev.towerbook.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Figures of this part of a page stand in a chart and not in text: {@code figures.csv} says so. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Drawn {

  /** True if only a zero is not printed in digits: it is drawn as a dash. */
  boolean zeros() default false;
}
