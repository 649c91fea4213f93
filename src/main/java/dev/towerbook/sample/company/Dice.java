package dev.towerbook.sample.company;

/**
 * Numbers that look random and depend on nothing but their key: no state, so any line can be made
 * without the lines before it (SplitMix64).
 */
public final class Dice {

  private Dice() {}

  /** A well mixed number of a number. */
  public static long mix(long key) {
    long z = key + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A key of a seed and words. */
  public static long key(long seed, String... words) {
    long key = mix(seed);
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        key = key * 31 + word.charAt(i);
      }
      key = mix(key);
    }
    return key;
  }

  /** A number from 0 (inclusive) to a bound (exclusive). */
  public static int below(long key, int bound) {
    return (int) Long.remainderUnsigned(mix(key), bound);
  }

  /** A number from {@code -spread} to {@code +spread}, both inclusive. */
  public static int around(long key, int spread) {
    return below(key, 2 * spread + 1) - spread;
  }
}
