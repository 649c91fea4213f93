package dev.towerbook.job.accident;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that happens to a company's files, and what must be said about it. Harmless variations
 * are told in the same way: nothing happens, and the total is that of the clean company.
 *
 * @param kind of which kind it is, by the list of the kinds in the drill's test
 * @param name what happened
 * @param nights what is done before each run; only the last run is judged
 * @param codes exit codes that may come
 * @param words what one message must hold, each of them
 * @param amount what must stand in the same message
 * @param total what the total must be, if a pack comes
 * @param often true if it is planted with every build, false if in the full round only
 */
public record Accident(
    String kind,
    String name,
    List<Plant> nights,
    Set<Integer> codes,
    List<String> words,
    Amount amount,
    Total total,
    boolean often) {

  private static final String HARMLESS = "harmless";

  /** Does something to a company. */
  @FunctionalInterface
  public interface Plant {
    void in(Company company);
  }

  /** What must stand beside the words. */
  public enum Amount {
    /** Nothing: a file that is refused as a whole has no amount that could be known. */
    NONE(""),
    /** An amount with its currency. */
    MONEY(
        "(?:EUR|USD|GBP|CHF)\\s?[-\u2212]?\\d[\\d,]*(?:\\.\\d+)?|\\d[\\d,]*(?:\\.\\d+)?"
            + " (?:EUR|USD|GBP|CHF)"),
    /** A number of hours, counts, rows or days, or money. */
    NUMBER("\\d");

    private final Pattern pattern;

    Amount(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    public boolean isIn(String message) {
      return pattern.matcher(message).find();
    }
  }

  /** What the total of the month must be. */
  public enum Total {
    /** That of the clean company: nothing was lost and nothing doubled. */
    CLEAN,
    /** Another one: what is missing is missing. */
    ANY
  }

  public Accident {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
    nights = List.copyOf(nights);
    codes = Set.copyOf(codes);
    words = List.copyOf(words);
    requireNonNull(amount, "amount");
    requireNonNull(total, "total");
  }

  /** An accident that is noticed by a refusal or by a doubt, with money. */
  public static Accident of(String kind, String name, Plant plant) {
    return new Accident(
        kind, name, List.of(plant), Set.of(2, 3), List.of(), Amount.MONEY, Total.ANY, true);
  }

  /** A variation that changes nothing. */
  public static Accident harmless(String name, Plant... nights) {
    return new Accident(
        HARMLESS, name, List.of(nights), Set.of(0), List.of(), Amount.NONE, Total.CLEAN, true);
  }

  /** The same after nights of their own. */
  public Accident after(Plant... before) {
    List<Plant> all = new java.util.ArrayList<>(List.of(before));
    all.addAll(nights);
    return new Accident(kind, name, all, codes, words, amount, total, often);
  }

  public Accident says(String... words) {
    return new Accident(kind, name, nights, codes, List.of(words), amount, total, often);
  }

  public Accident with(Amount amount) {
    return new Accident(kind, name, nights, codes, words, amount, total, often);
  }

  public Accident total(Total total) {
    return new Accident(kind, name, nights, codes, words, amount, total, often);
  }

  public Accident exits(Integer... codes) {
    return new Accident(kind, name, nights, Set.of(codes), words, amount, total, often);
  }

  /** True if nothing has happened that anybody must notice. */
  public boolean isHarmless() {
    return kind.equals(HARMLESS);
  }

  /** Planted in the full round only: another one of its kind is planted with every build. */
  public Accident seldom() {
    return new Accident(kind, name, nights, codes, words, amount, total, false);
  }

  /** A file that cannot be read as it stands: refused, by its name. */
  public Accident refused(String... words) {
    return exits(2).with(Amount.NONE).says(words);
  }

  /** True if one of the messages says all that must be said. */
  public boolean isNamed(List<String> messages) {
    return messages.stream()
        .anyMatch(
            message ->
                amount.isIn(message) && words.stream().allMatch(word -> message.contains(word)));
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
