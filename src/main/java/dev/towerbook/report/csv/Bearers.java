package dev.towerbook.report.csv;

import dev.towerbook.ledger.allocate.Bearer;

/** Who bears a cost, as two cells: kind and name. */
final class Bearers {

  private Bearers() {}

  static String kind(Bearer bearer) {
    return switch (bearer) {
      case Bearer.OfApplication application -> "application";
      case Bearer.InSuspense suspense -> "suspense";
      case Bearer.Unallocated pool -> "unallocated";
    };
  }

  static String name(Bearer bearer) {
    return switch (bearer) {
      case Bearer.OfApplication application -> application.id();
      case Bearer.InSuspense suspense -> suspense.reason();
      case Bearer.Unallocated pool -> pool.sharedPool();
    };
  }
}
