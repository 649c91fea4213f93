package dev.towerbook.decision.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.metric.ThreePoint;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shelf files of the options: what is read, and what is said of a bad row. */
class OptionShelfTest {

  private static final String HEADER =
      "application_id,driver,low,mode,high,cause,validated_by,why\n";

  @TempDir private Path shelf;

  private Loaded<OptionShelf> estimates(String rows) throws IOException {
    return load("options.csv", HEADER + rows);
  }

  private Loaded<OptionShelf> load(String name, String text) throws IOException {
    Files.createDirectories(shelf.resolve("decisions"));
    Files.writeString(shelf.resolve("decisions").resolve(name), text);
    return OptionShelf.load(shelf, Set.of("claims", "policy"));
  }

  @Test
  void without_files_the_defaults_hold_and_nothing_is_estimated() {
    Loaded<OptionShelf> loaded = OptionShelf.load(shelf, Set.of("claims"));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value().terms()).isEqualTo(OptionTerms.DEFAULTS);
    assertThat(loaded.value().of("claims").missing()).hasSize(14);
  }

  @Test
  void rows_become_estimates() throws IOException {
    Loaded<OptionShelf> loaded =
        estimates(
            "claims,keep-benefit,1,2,3,volume,A. Owner,case\n"
                + "claims,Refactor_One_Off,,7,,,,offer\n"
                + "claims,build-years,,2,,,,plan\n");
    assertThat(loaded.problems())
        .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.severity())
        .containsExactly("OPTION-VALIDATION decisions/options.csv:2:7 validated_by WARNING");
    OptionEstimates claims = loaded.value().of("claims");
    assertThat(claims.drivers())
        .containsEntry(Driver.KEEP_BENEFIT, new ThreePoint(1, 2, 3))
        .containsEntry(Driver.REFACTOR_ONE_OFF, ThreePoint.exactly(7))
        .hasSize(2);
    assertThat(claims.causes()).containsEntry(Driver.KEEP_BENEFIT, "volume").hasSize(1);
    assertThat(claims.buildYears()).contains(2);
    assertThat(claims.exitYears()).isEmpty();
    assertThat(claims.validation().by()).contains("A. Owner");
    assertThat(claims.validation().on()).isEmpty();
    assertThat(claims.missing()).contains("years to leave").doesNotContain("years to build");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "claim,keep-risk,1,2,3,,,w; SHELF-UNKNOWN; did you mean claims?",
        "claims,keep-riks,1,2,3,,,w; OPTION-DRIVER; did you mean keep-risk?",
        "claims,keep-run,1,2,3,,,w; OPTION-DRIVER; is taken from the ledger",
        "claims,keep-risk,3,2,1,,,w; OPTION-RANGE; not in ascending order",
        "claims,keep-risk,-1,2,3,,,w; OPTION-RANGE; from 0",
        "claims,keep-risk,1,much,3,,,w; TABLE-NUMBER; is not a plain decimal",
        "claims,keep-risk,1,2,,,,w; TABLE-EMPTY; is required but empty",
        "claims,keep-risk,1,2,3,,,; TABLE-EMPTY; is required but empty",
        "claims,build-years,,1.5,,,,w; OPTION-YEARS; whole number of years from 0 to 5",
        "claims,exit-years,,6,,,,w; OPTION-YEARS; whole number of years from 0 to 5"
      })
  void a_bad_row_is_named_with_its_place(String row, String code, String cause) throws IOException {
    Loaded<OptionShelf> loaded = estimates(row + "\n");
    assertThat(loaded.problems()).hasSize(1);
    Problem problem = loaded.problems().getFirst();
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.cause()).contains(cause);
    assertThat(problem.place().toString()).startsWith("decisions/options.csv:2:");
    assertThat(loaded.value().of("claims").drivers()).isEmpty();
  }

  @Test
  void a_driver_stands_once_an_application() throws IOException {
    Loaded<OptionShelf> loaded =
        estimates("claims,keep-risk,,1,,,,w\nclaims,KEEP_RISK,,2,,,,w\npolicy,keep-risk,,3,,,,w\n");
    assertThat(loaded.problems()).extracting(Problem::code).containsExactly("SHELF-TWICE");
    assertThat(loaded.value().of("claims").drivers())
        .containsEntry(Driver.KEEP_RISK, ThreePoint.exactly(1));
  }

  @Test
  void terms_are_read_in_percent() throws IOException {
    Loaded<OptionShelf> loaded =
        load("option-terms.csv", "key,value,why\ndiscount_rate_percent,7.5,w\nseed,42,w\n");
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value().terms().rate()).isEqualTo(0.075);
    assertThat(loaded.value().terms().seed()).isEqualTo(42);
    assertThat(loaded.value().terms().thresholds()).isEqualTo(OptionThresholds.DEFAULTS);
  }

  @ParameterizedTest
  @CsvSource({
    "discount_rate_procent,8,is not a term",
    "discount_rate_percent,high,is not a number from 0 to 100",
    "horizon_years,2.5,is not a whole number from 1 to 30",
    "leaning_percent,90,a leaning verdict would need a larger lead than a clear one"
  })
  void a_bad_term_is_named(String key, String value, String cause) throws IOException {
    Loaded<OptionShelf> loaded =
        load("option-terms.csv", "key,value,why\n" + key + "," + value + ",w\n");
    assertThat(loaded.problems()).hasSize(1);
    assertThat(loaded.problems().getFirst().code()).isEqualTo("OPTION-TERMS");
    assertThat(loaded.problems().getFirst().cause()).contains(cause);
    assertThat(loaded.value().terms()).isEqualTo(OptionTerms.DEFAULTS);
  }
}
