package dev.towerbook.economics.unit;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.mapping.words.UsageUnit;
import java.time.LocalDate;

/**
 * What a unit of an application cost on a day. What is missing is unknown, never zero.
 *
 * @param open true if the day's month is after the pack's: its bills may still grow
 * @param quantity counted on the day
 * @param cloud effective cost of use on the day, in report currency: the month's, by the day's part
 *     of use at on-demand price
 * @param cost cloud cost of the day per unit
 * @param sevenDays the same of the seven days up to it
 * @param since first day of {@code toDate}: the first one of its month with a count
 * @param quantityToDate counted since then
 * @param cloudToDate cloud cost since then
 * @param toDate cloud cost per unit since then
 * @param allocated cloud cost of the day, and all other cost of the month in equal parts a day
 * @param allocatedCost the same per unit
 */
public record DailyUnitCost(
    LocalDate day,
    String application,
    UsageUnit unit,
    boolean open,
    Measure quantity,
    Measure cloud,
    Measure cost,
    Measure sevenDays,
    LocalDate since,
    Measure quantityToDate,
    Measure cloudToDate,
    Measure toDate,
    Measure allocated,
    Measure allocatedCost) {}
