package dev.towerbook.report.page.economics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.PagesOf;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RunFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The portfolio's page on commitments. */
class CommitmentRowsTest {

  private final CommitmentPage page =
      CommitmentRows.of(Portfolio.of(PageContext.of(RunFixture.results())));

  @Test
  void a_quantity_has_no_amount_and_is_not_in_the_total() {
    assertThat(page.headline().text()).startsWith("At least EUR");
    List<List<String>> rows = PagesOf.texts(page.calendar().rows());
    assertThat(rows.get(1).getLast()).as("still owed").isEqualTo("n/a");
    assertThat(rows.get(1).get(3)).as("quantity").isEqualTo("17,520");
    assertThat(rows.getLast().getLast()).as("total").isEqualTo(rows.getFirst().getLast());
    assertThat(page.calendar().note().text()).contains("no known amount");
  }

  @Test
  void advice_names_who_is_kept_out_and_a_refusal_says_what_is_missing() {
    List<List<String>> bands = PagesOf.texts(page.bands());
    assertThat(bands.getFirst().get(1)).isEqualTo("Commit");
    assertThat(bands.get(1).getFirst())
        .contains("97 to EUR", "109 a day more")
        .contains("Excluded: broker-portal (verdict retire).");
    List<String> last = bands.get(bands.size() - 2);
    assertThat(last.get(1)).isEqualTo("Not known");
    assertThat(last.get(9)).as("stable").isEqualTo("n/a");
    assertThat(bands.getLast().getFirst()).contains("18 days; 30 are needed");
    assertThat(page.bandNote().text()).contains("27.0");
  }

  @Test
  void a_swing_that_cannot_be_split_says_why() {
    List<List<String>> swings = PagesOf.texts(page.swings());
    assertThat(swings.getFirst().get(5)).as("change by demand").isNotEqualTo("n/a");
    assertThat(swings.getLast().get(3)).as("by demand %").isEqualTo("n/a");
    assertThat(swings.getLast().getLast()).contains("no unit");
  }
}
