package dev.towerbook.report.table;

import static dev.towerbook.report.table.Style.BARE;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;
import static dev.towerbook.report.table.Style.ROWS_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.Figure;
import dev.towerbook.report.FigureBook;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled.Field;
import dev.towerbook.report.table.Filled.Head;
import dev.towerbook.report.table.Filled.Line;
import dev.towerbook.report.table.Filled.Mark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {

  /** A page with a table, as pages have it. */
  public record Page(Filled<?> shops) {}

  private record Shop(String name, Optional<Integer> sold, String tone) {

    Optional<Figure> figure() {
      return sold.map(number -> NumberFormats.quantity(BigDecimal.valueOf(number), ""));
    }
  }

  private static Shop shop(String name, int sold) {
    return new Shop(name, Optional.of(sold), "better");
  }

  private final Table<Shop> table =
      Table.<Shop>of("rows", "fine")
          .text("Shop", "label", Shop::name, DIM)
          .figure("Sold", "sold", Shop::figure)
          .tone(Shop::tone)
          .figure("Again", "again", Shop::figure, BARE, ROWS_ONLY, END);

  private static List<String> paths(Filled<?> filled) {
    FigureBook book = new FigureBook();
    book.add("page.pdf", new Page(filled));
    return book.entries().stream().map(of -> of.path() + " " + of.figure()).toList();
  }

  private static List<String> texts(Line line) {
    return line.fields().stream()
        .map(field -> String.join("", field.marks().stream().map(Mark::text).toList()))
        .toList();
  }

  @Test
  void columns_stand_in_the_order_of_the_declaration_with_their_classes() {
    assertThat(table.rows(List.of()).heads())
        .containsExactly(new Head("Shop", ""), new Head("Sold", "n"), new Head("Again", "n end"));
    Line line = table.rows(List.of(shop("North", 1_200))).lines().getFirst();
    assertThat(texts(line)).containsExactly("North", "1,200", "1,200");
    assertThat(line.fields()).extracting(Field::style).containsExactly("dim", "n better", "n end");
  }

  @Test
  void a_missing_figure_is_not_available_or_bare_and_is_no_figure() {
    Filled<Shop> filled = table.rows(List.of(new Shop("North", Optional.empty(), "")));
    List<Field> fields = filled.lines().getFirst().fields();
    assertThat(fields.get(1).marks()).containsExactly(new Mark("n/a", "muted"));
    assertThat(fields.get(2).marks()).isEmpty();
    assertThat(paths(filled)).isEmpty();
  }

  @Test
  void rest_and_total_come_last_and_have_nothing_in_columns_of_rows_only() {
    Filled<Shop> filled =
        table
            .rows(List.of(shop("North", 7)))
            .rest("rest", Optional.of(shop("Other (2)", 3)))
            .total("total", shop("All", 10));
    assertThat(filled.lines()).extracting(Line::style).containsExactly("", "", "total");
    assertThat(texts(filled.lines().get(1))).containsExactly("Other (2)", "3", "");
    assertThat(texts(filled.lines().get(2))).containsExactly("All", "10", "");
    assertThat(paths(filled))
        .containsExactly(
            "rows[North].sold 7", "rows[North].again 7", "rest[Other (2)].sold 3", "total.sold 10");
  }

  @Test
  void a_table_without_rows_is_empty_whatever_its_total() {
    assertThat(table.rows(List.of()).total("total", shop("All", 0)).isEmpty()).isTrue();
    assertThat(table.rows(List.of(shop("North", 1))).isEmpty()).isFalse();
  }

  @Test
  void rows_of_one_label_are_told_apart() {
    Filled<Shop> filled = table.rows(List.of(shop("North", 1), shop("North", 2)));
    assertThat(paths(filled)).contains("rows[North].sold 1", "rows[North (2)].sold 2");
  }

  @Test
  void a_field_may_hold_several_figures_and_a_badge() {
    Table<Shop> ranked =
        Table.<Shop>of("rows", "")
            .text(
                "Shop", "label", shop -> Cell.joined(Cell.badge("KEEP", "keep"), " ", shop.name()))
            .figure(
                "Rank",
                "rank",
                shop -> Cell.joined(shop.figure(), "–", Cell.named("worst", shop.figure())));
    Filled<Shop> filled = ranked.rows(List.of(shop("North", 2)));
    assertThat(texts(filled.lines().getFirst())).containsExactly("KEEP North", "2–2");
    assertThat(filled.lines().getFirst().fields().getFirst().marks())
        .startsWith(new Mark("KEEP", "tag keep"));
    assertThat(paths(filled))
        .containsExactly("rows[KEEP North].rank 2", "rows[KEEP North].worst 2");
  }

  @Test
  void a_sentence_below_a_row_is_as_wide_as_the_table_and_its_figures_are_found() {
    Filled<Shop> filled =
        table
            .below("why", shop -> Sentence.of("sold {}", shop.figure().orElseThrow()))
            .rows(List.of(shop("North", 4)));
    assertThat(filled.lines()).extracting(Line::style).containsExactly("lead-row", "");
    assertThat(filled.lines().get(1).fields())
        .containsExactly(new Field("why dim", 3, List.of(new Mark("sold 4", ""))));
    assertThat(paths(filled)).contains("rows[North].why.figures[1] 4");
  }
}
