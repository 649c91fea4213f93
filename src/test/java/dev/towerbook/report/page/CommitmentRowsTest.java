package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The portfolio's page on commitments. */
class CommitmentRowsTest {

  private final CommitmentPage page =
      CommitmentRows.of(Portfolio.of(PageContext.of(RunFixture.results())));

  @Test
  void a_quantity_has_no_amount_and_is_not_in_the_total() {
    assertThat(page.headline().text()).startsWith("At least EUR");
    CommitmentPage.EntryRow quantity = page.calendar().rows().get(1);
    assertThat(quantity.owed()).isEmpty();
    assertThat(quantity.quantity().orElseThrow().shown()).isEqualTo("17,520");
    assertThat(page.calendar().total()).isEqualTo(page.calendar().rows().get(0).owed());
    assertThat(page.calendar().note().text()).contains("no known amount");
  }

  @Test
  void advice_names_who_is_kept_out_and_a_refusal_says_what_is_missing() {
    assertThat(page.bands().getFirst().word()).isEqualTo("Commit");
    assertThat(page.bands().getFirst().advice().text())
        .contains("143 to EUR")
        .contains("Never for broker-portal.");
    assertThat(page.bands().getLast().word()).isEqualTo("Not known");
    assertThat(page.bands().getLast().stable()).isEmpty();
    assertThat(page.bands().getLast().advice().text()).contains("18 days, 30 are needed");
    assertThat(page.bandNote().text()).contains("27.0");
  }

  @Test
  void a_swing_that_cannot_be_split_says_why() {
    assertThat(page.swings().getFirst().fromDemand()).isPresent();
    assertThat(page.swings().getLast().demand()).isEmpty();
    assertThat(page.swings().getLast().reason()).contains("no unit");
  }
}
