package dev.towerbook.table;

import static dev.towerbook.table.problem.TableProblem.TABLE_DATE;
import static dev.towerbook.table.problem.TableProblem.TABLE_READ;
import static dev.towerbook.table.problem.TableProblem.TABLE_WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Seeded;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void a_message_has_place_value_cause_cure_and_code_in_one_line() {
    SourceLocation place = new SourceLocation("bills/a.csv", 17, 3, "BilledCost");
    assertThat(problem(place, "1,5").message())
        .isEqualTo("bills/a.csv:17:3 BilledCost: \"1,5\" is wrong. Fix: mend it. [CODE]");
    assertThat(problem(SourceLocation.line("a.csv", 2), "").message())
        .isEqualTo("a.csv:2: is wrong. Fix: mend it. [CODE]");
    assertThat(problem(SourceLocation.file("a.csv"), "").message())
        .isEqualTo("a.csv: is wrong. Fix: mend it. [CODE]");
    assertThatThrownBy(() -> new SourceLocation("a.csv", -1, 0, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void control_and_direction_characters_are_escaped() {
    assertThat(valueOf("a\nb\u0000\u001b[31m\u202etxt"))
        .isEqualTo("a\\u000ab\\u0000\\u001b[31m\\u202etxt");
  }

  @Test
  void a_value_is_the_same_in_every_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("fa-IR"));
      assertThat(valueOf("\u0009")).isEqualTo("\\u0009");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_value_that_was_printed_once_stays_as_it_is() {
    Seeded.rounds(
        2000,
        random -> {
          StringBuilder text = new StringBuilder();
          int length = random.nextInt(120);
          for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
              case 0 -> text.append((char) random.nextInt(32));
              case 1 -> text.appendCodePoint(0x1f600 + random.nextInt(16));
              default -> text.append((char) ('a' + random.nextInt(26)));
            }
          }
          String value = valueOf(text.toString());
          assertThat(valueOf(value)).isEqualTo(value);
          assertThat(value.length()).isLessThanOrEqualTo(81);
          assertThat(value.codePoints())
              .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
              .noneMatch(Character::isISOControl);
        });
  }

  @Test
  void a_log_refuses_only_on_errors() {
    ProblemLog log = new ProblemLog();
    log.warning(TABLE_WRITTEN.with("odd"), SourceLocation.file("f"));
    log.rejected(TABLE_DATE, SourceLocation.file("f"));
    log.refuseOnErrors();
    assertThat(log.hasErrors()).isFalse();
    log.error(TABLE_READ.says("is wrong", "mend"), SourceLocation.file("f"));
    assertThatThrownBy(log::refuseOnErrors)
        .isInstanceOf(InputRefused.class)
        .hasMessage("f: is wrong. Fix: mend. [TABLE-READ]")
        .extracting(refused -> ((InputRefused) refused).problems())
        .isEqualTo(log.all());
    assertThat(log.all())
        .extracting(Problem::severity)
        .isEqualTo(List.of(Severity.WARNING, Severity.REJECTED, Severity.ERROR));
  }

  private static String valueOf(String value) {
    return problem(SourceLocation.file("f"), value).value();
  }

  private static Problem problem(SourceLocation place, String value) {
    return new Problem("CODE", Severity.ERROR, place, "is wrong", value, "mend it");
  }
}
