/**
 * Which files of the input folder are the newest complete delivery. In: file names, sizes and the
 * manifests beside them. Out: a {@link DeliveryPlan}, read it first. Files without a manifest are
 * deliveries of their own.
 */
@NullMarked
package dev.towerbook.intake.delivery;

import org.jspecify.annotations.NullMarked;
