package dev.towerbook.sample.company;

/**
 * How the files of the sample are written. The money stays the same in every style.
 *
 * @param scale how many bill lines stand for one of the committed sample, 1 or more
 * @param resources about how many resources stand in a month's bills, each under two releases; 0 =
 *     as few as the lines need
 * @param tags how much a Tags cell holds
 * @param compression which monthly files are gzip files
 * @param wrongRows true for the rows that are wrong on purpose
 */
public record BillStyle(
    int scale, int resources, Tags tags, Compression compression, boolean wrongRows) {

  /** Largest scale: a file stays below what a line counter of 32 bits can count. */
  public static final int SCALE_MAX = 1_000_000;

  static final int RESOURCES_MAX = 10_000_000;

  /** How much a Tags cell holds. */
  public enum Tags {
    /** What the company's rules ask for, and little else. */
    NARROW,
    /** A dozen keys, as big landing zones write them. */
    WIDE
  }

  /** Which monthly files are gzip files. */
  public enum Compression {
    NONE,
    /** All but those of the newest month. */
    OLD,
    ALL
  }

  public BillStyle {
    if (scale < 1 || scale > SCALE_MAX) {
      throw new IllegalArgumentException("scale " + scale + " is not 1.." + SCALE_MAX);
    }
    if (resources < 0 || resources > RESOURCES_MAX) {
      throw new IllegalArgumentException("resources " + resources + " is not 0.." + RESOURCES_MAX);
    }
  }
}
