package dev.towerbook.economics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.Figures;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wrappers leave behind: parts, index, stance, and the terms of the shelf. */
class DebtIndexTest {

  private static final List<String> COLUMNS =
      List.of(
          "application",
          "lines",
          "history",
          "volumes",
          "wrappers",
          "wrapper_usage",
          "with_wrappers");

  @TempDir private Path shelf;

  private ApplicationFigures figures(String lines, String wrappers, String usage)
      throws IOException {
    Path file = shelf.resolve("figures.csv");
    Files.writeString(
        file, String.join(",", COLUMNS) + "\n," + lines + ",,," + wrappers + "," + usage + ",\n");
    List<Row> rows =
        new Table("figures.csv", new ProblemLog())
            .rows(file, Set.copyOf(COLUMNS), COLUMNS::contains);
    return Figures.of(rows.getFirst());
  }

  private Loaded<DebtTerms> terms(String rows) throws IOException {
    Files.createDirectories(shelf.resolve("decisions"));
    Files.writeString(shelf.resolve("decisions/wrapper-debt.csv"), "key,value,why\n" + rows);
    return DebtTerms.load(shelf);
  }

  private static BigDecimal score(DebtIndex debt, DebtPart part) {
    return Optional.ofNullable(debt.parts().get(part)).orElseThrow().score().number().orElseThrow();
  }

  @Test
  void an_unknown_part_is_named_and_never_zero() throws IOException {
    DebtIndex debt = DebtIndex.of(figures("90 10:wrapper", "bridge@2026-04-30", ""));
    assertThat(score(debt, DebtPart.SHARE_OF_COST)).isEqualByComparingTo("0.2");
    assertThat(score(debt, DebtPart.OVERDUE_BRIDGES)).isEqualByComparingTo("0.5");
    assertThat(score(debt, DebtPart.LAYERS)).isEqualByComparingTo("0.25");
    assertThat(debt.value().number().orElseThrow()).isEqualByComparingTo("0.3166666666666667");
    assertThat(debt.unknown())
        .containsExactly(
            "keep-alive trend: four quarters of cost are needed, 12 of 12 months are missing",
            "exceptions: no run count in 2026-05");
  }

  @Test
  void a_part_has_the_ends_of_its_scale() throws IOException {
    DebtIndex debt =
        DebtIndex.of(
            figures(
                "10 90:wrapper",
                "bridge@2026-01-31 bridge@2026-03-31 bridge@2026-04-30",
                "workflow_run=1000 exception=80"));
    assertThat(score(debt, DebtPart.SHARE_OF_COST)).isEqualByComparingTo("1");
    assertThat(score(debt, DebtPart.EXCEPTIONS)).isEqualByComparingTo("1");
    assertThat(score(debt, DebtPart.OVERDUE_BRIDGES)).isEqualByComparingTo("1");
    assertThat(WrapperStance.of(figures("1", "patch bridge@2026-01-31 bridge@2026-03-31", "")))
        .isEqualTo(
            new WrapperStance(
                WrapperStance.Kind.BRIDGE_OVERDUE, Optional.of(LocalDate.of(2026, 1, 31))));
    assertThat(WrapperStance.of(figures("1", "bridge@2026-06-30 bridge@2027-03-31", "")).date())
        .contains(LocalDate.of(2027, 3, 31));
  }

  @Test
  void the_shelf_sets_scale_and_weight() throws IOException {
    Loaded<DebtTerms> loaded =
        terms("share_of_cost_at_0,10,a\nshare_of_cost_at_1,30,b\nlayers_weight,3,c\n");
    assertThat(loaded.problems()).isEmpty();
    DebtTerms.Scale scale = loaded.value().of(DebtPart.SHARE_OF_COST);
    assertThat(scale.score(new BigDecimal("15"))).isEqualByComparingTo("0.25");
    assertThat(scale.score(new BigDecimal("9"))).isEqualByComparingTo("0");
    assertThat(loaded.value().of(DebtPart.LAYERS).weight()).isEqualByComparingTo("3");
    assertThat(loaded.value().of(DebtPart.EXCEPTIONS))
        .isEqualTo(DebtTerms.DEFAULTS.of(DebtPart.EXCEPTIONS));
  }

  @Test
  void terms_that_contradict_each_other_are_refused() throws IOException {
    assertThat(DebtTerms.load(shelf).value()).isEqualTo(DebtTerms.DEFAULTS);
    Loaded<DebtTerms> upside = terms("exceptions_at_0,50,a\n");
    assertThat(upside.value()).isEqualTo(DebtTerms.DEFAULTS);
    assertThat(upside.problems())
        .extracting(Problem::message)
        .first()
        .asString()
        .contains("is not above the figure that scores 0");
    String none = "_weight,0,n\n";
    StringBuilder rows = new StringBuilder();
    for (DebtPart part : DebtPart.values()) {
      rows.append(part.column()).append(none);
    }
    assertThat(terms(rows.toString()).problems())
        .extracting(Problem::message)
        .first()
        .asString()
        .contains("no part has a weight");
    assertThat(terms("layer_weight,1,a\n").problems()).hasSize(1);
    assertThat(terms("layers_weight,-1,a\n").problems()).hasSize(1);
  }
}
