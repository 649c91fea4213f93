package dev.towerbook.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        // cell; fits; does not fit; fits an empty field
        "*         ; x       ; none   ; false",
        "-         ; none    ; x      ; true",
        "a         ; a       ; ab     ; false",
        " A B      ; a b     ; ab     ; false",
        "a|B       ; b       ; c      ; false",
        "a | b|-   ; b       ; c      ; true",
        "pre*      ; prefix  ; xpre   ; false",
        "*fix      ; prefix  ; fixed  ; false",
        "*ef*      ; prefix  ; pre    ; false",
        "a|x*|*y   ; ay      ; yx     ; false",
        "!a        ; b       ; a      ; true",
        "!a|b*     ; c       ; bc     ; true",
        "!*        ; none    ; x      ; true",
        "!-        ; x       ; none   ; false",
        "!a|-      ; b       ; a      ; false",
        "!*a*      ; b       ; bab    ; true",
      })
  void every_form_of_a_condition(String cell, String fits, String not, boolean fitsEmpty) {
    Matcher matcher = parsed(cell);

    if (fits != null) {
      assertThat(matcher.matches(fits)).as("fits").isTrue();
    }
    if (not != null) {
      assertThat(matcher.matches(not)).as("does not fit").isFalse();
    }
    assertThat(matcher.matches("")).as("fits an empty field").isEqualTo(fitsEmpty);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a*b", "**", "!", "a|", "|a", "a||b", "*|-", "!*|-", "x**", "* *"})
  void what_is_no_condition(String cell) {
    assertThat(Matcher.parse(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "* ; a|b*", "* ; !-", "* ; *", "a|b ; a", "a* ; abc|a", "a* ; ab*", "*a ; *ba",
        "*a* ; xa*", "*a* ; *ab*", "a|- ; -", "!a ; b", "!a ; -", "!a ; !a|b", "!a* ; !a*|b",
        "a ; A", "a|b ; b|a",
      })
  void a_wider_condition_covers(String wide, String narrow) {
    assertThat(parsed(wide).covers(parsed(narrow))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a ; a|b",
        "* ; a|-",
        "* ; !a",
        "a* ; *a",
        "*a ; a*",
        "ab* ; a*",
        "!a ; *",
        "!a ; a|b",
        "!a|b ; !a",
        "- ; a",
        "a ; !b",
      })
  void a_narrower_or_other_condition_does_not_cover(String wide, String narrow) {
    assertThat(parsed(wide).covers(parsed(narrow))).isFalse();
  }

  @Test
  void covering_is_never_claimed_wrongly() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      Optional<Matcher> wide = Matcher.parse(cell(random));
      Optional<Matcher> narrow = Matcher.parse(cell(random));
      if (wide.isPresent() && narrow.isPresent() && wide.get().covers(narrow.get())) {
        for (String value : List.of("", "a", "b", "ab", "ba", "aa", "bb", "aba", "bab", "abb")) {
          assertThat(!narrow.get().matches(value) || wide.get().matches(value))
              .as("seed %d: %s covers %s for \"%s\"", seed, wide, narrow, value)
              .isTrue();
        }
      }
    }
  }

  private static String cell(Random random) {
    String[] parts = {"a", "b", "ab", "ba", "a*", "*a", "*b*", "b*", "-", "*", "*ab*"};
    StringBuilder cell = new StringBuilder(random.nextBoolean() ? "!" : "");
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      cell.append(i == 0 ? "" : "|").append(parts[random.nextInt(parts.length)]);
    }
    return cell.toString();
  }

  private static Matcher parsed(String cell) {
    return Matcher.parse(cell).orElseThrow();
  }
}
