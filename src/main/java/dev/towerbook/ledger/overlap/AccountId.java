package dev.towerbook.ledger.overlap;

import java.util.Locale;

/** Whether two bills name one account, which each layout writes in its own form. */
final class AccountId {

  private static final int CHARACTERS_MIN = 6;

  private AccountId() {}

  /**
   * True if one id is the other but for its form, as in {@code accounts/0012-3} and {@code 123}.
   */
  static boolean isSame(String one, String two) {
    String plainOne = plain(one);
    String plainTwo = plain(two);
    String longer = plainOne.length() > plainTwo.length() ? plainOne : plainTwo;
    String shorter = longer.equals(plainOne) ? plainTwo : plainOne;
    return plainOne.equals(plainTwo)
        || (shorter.length() >= CHARACTERS_MIN && longer.contains(shorter));
  }

  /** True if it is the same, and no name that two providers may share. */
  static boolean isSurelySame(String one, String two) {
    String shorter = one.length() < two.length() ? one : two;
    String plain = plain(shorter);
    return plain.length() >= CHARACTERS_MIN
        && plain.chars().anyMatch(Character::isDigit)
        && isSame(one, two);
  }

  private static String plain(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replaceFirst("^0+", "");
  }
}
