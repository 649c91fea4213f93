package dev.towerbook.job;

/** How a run ends. Machine trouble has the numbers of {@code sysexits.h}. */
public enum ExitCode {
  PUBLISHED(0, "published, or nothing new"),
  OUR_DEFECT(1, "our defect; the former pack stays"),
  YOUR_INPUT(2, "your input cannot be used; the former pack stays"),
  PERSON_NEEDED(3, "published, or nothing new, but action is required"),
  OUTPUT_NOT_CREATED(73, "the output cannot be created; the former pack stays"),
  MACHINE_TROUBLE(74, "disk, file or database trouble; the former pack stays; try again"),
  LOCKED(75, "another run holds the book; nothing was touched"),
  NO_PERMISSION(77, "no permission; the former pack stays");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** What the shell sees. */
  public int number() {
    return number;
  }

  /** In words. */
  public String meaning() {
    return meaning;
  }
}
