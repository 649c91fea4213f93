package dev.towerbook.intake.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeTest {

  private static final NativeColumn A = new NativeColumn("A", 0);
  private static final NativeColumn B = new NativeColumn("B", 1);
  private static final Lookup BLOCKS =
      Lookup.of(new FirstOf(List.of(B)), Map.of("10 Hours", "10"), Optional.of(""), true);

  /** A row of a map, which notes what it is told. */
  private static final class MapRow implements NativeRow {
    private final Map<String, String> cells = new HashMap<>();
    private final List<String> reported = new ArrayList<>();

    static MapRow of(String a, String b) {
      MapRow row = new MapRow();
      row.cells.put("A", a);
      row.cells.put("B", b);
      return row;
    }

    @Override
    public String text(NativeColumn column) {
      return cells.getOrDefault(column.id(), "");
    }

    @Override
    public Optional<BigDecimal> number(NativeColumn column) {
      String text = text(column);
      return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    @Override
    public List<Map<String, String>> nested(NativeColumn column, boolean needed) {
      String text = text(column);
      String json =
          NestedText.normalization(text).map(how -> NestedText.normalized(text, how)).orElse(text);
      return text.isEmpty() ? List.of() : NestedText.objects(json).orElseThrow();
    }

    @Override
    public void eachTag(TagsRecipe tags, BiConsumer<String, String> taker) {
      cells.forEach((name, value) -> tags.keyOf(name).ifPresent(key -> taker.accept(key, value)));
    }

    @Override
    public void notNumber(NativeColumn column, String value) {
      reported.add("not a number " + value);
    }

    @Override
    public void unlisted(NativeColumn column, String value) {
      reported.add("unlisted " + value);
    }

    @Override
    public void normalized(NativeColumn column, Normalization normalization) {
      reported.add(normalization.word());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Usage, usage, true",
    "Usage, Usages, false",
    "Unused*, unusedReservation, true",
    "*Discount, EdpDiscount, true",
    "*Discount, Discounts, false",
    "*count*, EdpDiscounts, true",
    "*, x, true",
    "*, '', false",
    "-, '', true",
    "-, x, false"
  })
  void a_pattern_holds_as_rules_write_it(String pattern, String value, boolean holds) {
    assertThat(ValuePattern.of(pattern).holds(value)).isEqualTo(holds);
  }

  @Test
  void a_sum_of_nothing_is_no_value_and_not_zero() {
    Sum sum = new Sum(List.of(A, B), List.of(), List.of());
    assertThat(sum.value(MapRow.of("1.50", "2"))).isEqualTo("3.50");
    assertThat(sum.value(MapRow.of("", "2"))).isEqualTo("2");
    assertThat(sum.value(MapRow.of("", ""))).isEmpty();
    Sum difference = new Sum(List.of(A), List.of(B), List.of());
    assertThat(difference.value(MapRow.of("2.4", "1.4"))).isEqualTo("1.0");
    assertThat(difference.value(MapRow.of("2.4", ""))).isEmpty();
  }

  @Test
  void parts_of_a_list_are_added_by_what_they_are() {
    String list =
        "[{\"type\":\"PROMOTION\",\"amount\":-4},{\"type\":\"DISCOUNT\",\"amount\":\"-1e-1\"}]";
    MapRow row = MapRow.of(list, "10");
    Sum.Filter promotion = new Sum.Filter("type", List.of(ValuePattern.of("promotion")), false);
    Sum.Filter others = new Sum.Filter("type", List.of(ValuePattern.of("promotion")), true);
    assertThat(sum(promotion).value(row)).isEqualTo("-4");
    assertThat(sum(others).value(row)).isEqualTo("-0.1");
    assertThat(sum(Sum.Filter.ALL).value(MapRow.of("[]", ""))).isEqualTo("0");
    sum(Sum.Filter.ALL).value(MapRow.of("[{\"amount\":\"many\"}]", ""));
  }

  private static Sum sum(Sum.Filter filter) {
    return new Sum(List.of(), List.of(), List.of(new Sum.Part(A, "amount", filter)));
  }

  @Test
  void a_value_that_no_row_lists_is_told() {
    Lookup lookup =
        Lookup.of(
            new FirstOf(List.of(A)),
            Map.of("Usage", "Usage", "Un*", "Unused", "-", "none"),
            Optional.of("Other"),
            true);
    assertThat(lookup.value(MapRow.of("usage", ""))).isEqualTo("Usage");
    assertThat(lookup.value(MapRow.of("UNUSED", ""))).isEqualTo("Unused");
    assertThat(lookup.value(MapRow.of("", ""))).isEqualTo("none");
    MapRow row = MapRow.of("Mystery", "");
    assertThat(lookup.value(row)).isEqualTo("Other");
    assertThat(row.reported).containsExactly("unlisted Mystery");
  }

  @Test
  void a_block_that_is_not_known_is_not_one() {
    Quotient quotient = new Quotient(A, BLOCKS);
    assertThat(quotient.value(MapRow.of("25", "10 Hours"))).isEqualTo("2.5");
    MapRow row = MapRow.of("25", "7 Fortnights");
    assertThat(quotient.value(row)).isEmpty();
    assertThat(row.reported).containsExactly("unlisted 7 Fortnights");
  }

  @ParameterizedTest
  @CsvSource({
    "yyyyMM, 202610, 2026-10-01",
    "MM/yyyy, 10/2026, 2026-10-01",
    "yyyyMM, 2026, 2026",
    "yyyyMM, 2026-1, 2026-1",
    "MM/yyyy, 10-2026, 2026-10-01"
  })
  void a_month_becomes_its_first_day_and_other_texts_stay(String pattern, String text, String day) {
    assertThat(new MonthOf(A, pattern).value(MapRow.of(text, ""))).isEqualTo(day);
    assertThatThrownBy(() -> new MonthOf(A, "yyMM")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tags_come_from_columns_and_cells_and_the_first_counts() {
    TagsRecipe tags =
        new TagsRecipe(
            List.of(
                new TagsRecipe.OwnColumns("tag/user:", ""),
                new TagsRecipe.OwnColumns("TAG/", "aws:")),
            List.of(new TagsRecipe.Cell(A, List.of(new TagsRecipe.OwnColumns("user_", "")))));
    MapRow row = MapRow.of("{\"user_app\":\"till\",\"user_x\":null,\"b\\\"c\":true}", "");
    row.cells.put("tag/user:app", "shop");
    row.cells.put("tag/by", "say \"hi\"");
    assertThat(NestedText.objects(tags.value(row)).orElseThrow().getFirst())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("app", "shop", "aws:by", "say \"hi\"", "b\"c", "true"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[{'a': 'it', 'b': None}]|[{\"a\": \"it\", \"b\": null}]",
        "[{'a': \"Bob's\", 'n': -5e-06}]|[{\"a\": \"Bob's\", \"n\": -5e-06}]",
        "{'q': 'say \"x\"', 't': True, 'f': False}|{\"q\": \"say \\\"x\\\"\", \"t\": true, \"f\":"
            + " false}",
        "[{'e': 'don\\'t', 'x': '\\xe9', 'z': nan}]|[{\"e\": \"don't\", \"x\": \"\\u00e9\", \"z\":"
            + " null}]"
      })
  void what_python_prints_becomes_json(String python, String json) {
    assertThat(NestedText.normalization(python)).contains(Normalization.PYTHON);
    assertThat(NestedText.normalized(python, Normalization.PYTHON)).isEqualTo(json);
    assertThat(NestedText.objects(json)).isPresent();
  }

  @Test
  void what_is_neither_list_nor_object_is_not_read() {
    for (String text : List.of("oops", "[1,2]", "{\"a\":1", "{} {}", "\"a\"", "[{}", "3")) {
      assertThat(NestedText.objects(text)).as(text).isEmpty();
    }
    assertThat(NestedText.objects("[]")).contains(List.of());
    assertThat(NestedText.objects("{\"a\":{\"b\":1},\"c\":2}")).contains(List.of(Map.of("c", "2")));
  }
}
