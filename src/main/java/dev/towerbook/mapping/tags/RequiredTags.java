package dev.towerbook.mapping.tags;

import dev.towerbook.intake.bill.column.TagStates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The tags that charges must carry, and what the book keeps of the tags of a charge: a text of two
 * characters a required tag, in the order of the shelf, then the near misses. The first is the
 * state of the key as it is written, the second whether another spelling of it, as {@code
 * tag-keys.csv} knows them, carries an allowed value. A text of another shelf is never read: a file
 * is read again when the shelf changes.
 */
public final class RequiredTags implements TagStates {

  /** A shelf that requires none. */
  public static final RequiredTags NONE = new RequiredTags(List.of(), UnaryOperator.identity());

  private static final char NEAR = '\u241f';
  private static final int DIGITS = 2;

  /** Raw keys that are remembered. */
  private static final int KEYS_MAX = 10_000;

  private static final char THE_KEY = '=';
  private static final char ALIAS = '~';
  private static final char NONE_OF_IT = ' ';

  private final List<RequiredTag> all;
  private final UnaryOperator<String> tagKey;
  private final Map<String, char[]> parts = new ConcurrentHashMap<>();

  /**
   * Some required tags.
   *
   * @param all in file order
   * @param tagKey raw tag key → the key that it stands for
   */
  public RequiredTags(List<RequiredTag> all, UnaryOperator<String> tagKey) {
    this.all = List.copyOf(all);
    this.tagKey = tagKey;
  }

  /** The required tags in file order. */
  public List<RequiredTag> all() {
    return all;
  }

  /** True if the shelf requires nothing. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Numbers of the tags that are required in a billing month. */
  public List<Integer> in(YearMonth month) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).validity().covers(month.atDay(1))) {
        numbers.add(i);
      }
    }
    return numbers;
  }

  @Override
  public boolean asks(String rawKey) {
    for (char part : parts(rawKey)) {
      if (part != NONE_OF_IT) {
        return true;
      }
    }
    return false;
  }

  /** What a key is to each required tag. A shelf has few of both: they are worked out once. */
  private char[] parts(String rawKey) {
    char[] known = parts.get(rawKey);
    if (known != null) {
      return known;
    }
    char[] found = new char[all.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = part(rawKey, all.get(i));
    }
    if (parts.size() < KEYS_MAX) {
      parts.put(rawKey, found);
    }
    return found;
  }

  private char part(String rawKey, RequiredTag tag) {
    if (rawKey.equals(tag.key())) {
      return THE_KEY;
    }
    if (rawKey.equalsIgnoreCase(tag.key())) {
      return NEAR;
    }
    return tagKey.apply(rawKey).equals(tagKey.apply(tag.key())) ? ALIAS : NONE_OF_IT;
  }

  @Override
  public String of(SortedMap<String, String> tags) {
    if (tags.isEmpty()) {
      return "";
    }
    char[] text = new char[DIGITS * all.size()];
    for (int i = 0; i < all.size(); i++) {
      text[DIGITS * i] = TagState.MISSING.sign();
      text[DIGITS * i + 1] = '0';
    }
    StringBuilder near = new StringBuilder();
    tags.forEach(
        (key, value) -> {
          char[] of = parts(key);
          boolean isNear = false;
          for (int i = 0; i < of.length; i++) {
            if (of[i] != NONE_OF_IT) {
              add(text, i, of[i], all.get(i).state(value));
              isNear |= of[i] == NEAR;
            }
          }
          if (isNear) {
            near.append(NEAR).append(key);
          }
        });
    return new String(text) + near;
  }

  private static void add(char[] text, int tag, char part, TagState state) {
    int at = DIGITS * tag;
    if (part == THE_KEY) {
      text[at] = state.sign();
      return;
    }
    if (part == NEAR && text[at] == TagState.MISSING.sign()) {
      text[at] = TagState.WRONG_CASE.sign();
    }
    if (state == TagState.PRESENT) {
      text[at + 1] = '1';
    }
  }

  @Override
  public String unread() {
    return all.stream().map(tag -> TagState.UNREAD.sign() + "0").collect(Collectors.joining());
  }

  @Override
  public String over(String share, String origin) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      boolean own = state(share, i) != TagState.MISSING && state(share, i) != TagState.UNREAD;
      String from = own || other(share, i) ? share : origin;
      text.append(state(from, i).sign()).append(other(from, i) ? '1' : '0');
    }
    SortedSet<String> near = new TreeSet<>(nearMisses(share));
    near.addAll(nearMisses(origin));
    near.forEach(key -> text.append(NEAR).append(key));
    return text.toString();
  }

  /** How a charge carries a required tag, by its number. */
  public TagState state(String text, int number) {
    return text.isEmpty() ? TagState.MISSING : TagState.of(text.charAt(DIGITS * number));
  }

  /** True if another spelling of the key carries an allowed value. */
  private static boolean other(String text, int number) {
    return !text.isEmpty() && text.charAt(DIGITS * number + 1) == '1';
  }

  /**
   * True if a charge carries a required tag, or something makes up for it: another spelling of the
   * key, or a rule.
   *
   * @param dimensions that rules have decided about
   */
  public boolean isEnriched(String text, int number, Set<String> dimensions) {
    return state(text, number) == TagState.PRESENT
        || other(text, number)
        || all.get(number).dimension().filter(dimensions::contains).isPresent();
  }

  /** Keys that differ from a required one in case only. */
  public static List<String> nearMisses(String text) {
    int first = text.indexOf(NEAR);
    return first < 0
        ? List.of()
        : List.of(text.substring(first + 1).split(String.valueOf(NEAR), -1));
  }

  /** True if nobody knows the tags of a charge. */
  public boolean isUnread(String text) {
    return !all.isEmpty() && state(text, 0) == TagState.UNREAD;
  }
}
