package dev.towerbook.table.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;
import dev.towerbook.table.renamed.Rename;
import dev.towerbook.table.renamed.Renames;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {

  private enum Told implements ProblemCode {
    AGAIN("as line {line}", "end one"),
    KEY("is no key{nearest name}", "write one of {words}"),
    WHERE("in a shop or in a stall", "fill one of the two cells");

    @SuppressWarnings("ImmutableEnumChecker") // texts
    private final ProblemTemplate template;

    Told(String cause, String fix) {
      template = new ProblemTemplate(cause, fix);
    }

    @Override
    public ProblemTemplate template() {
      return template;
    }
  }

  private static final Reference SHOPS = new Reference("the shops");

  private static final Column<String> ID = Column.text("id", "");
  private static final Column<Optional<String>> SHOP =
      Column.reference("shop", SHOPS, "").optional();
  private static final Column<Optional<String>> STALL = Column.text("stall", "").optional();
  private static final Column<Optional<LocalDate>> FROM = Column.date("from", "").optional();
  private static final Column<BigDecimal> PART = Column.positive("part", "");
  private static final Column<String> MONEY = Column.currency("money", "").or("EUR");
  private static final Column<String> NOTE = Column.note("note", "").named();

  private static final Sheet<List<Object>> SHEET =
      Sheet.of(
          "parts.csv",
          cells -> List.of(cells.get(ID), cells.get(SHOP), cells.get(PART), cells.get(MONEY)),
          ID,
          SHOP,
          STALL,
          FROM,
          PART,
          MONEY,
          NOTE);

  @TempDir private Path folder;

  private <T> Loaded<List<T>> load(Sheet<T> sheet, String text) throws IOException {
    Files.writeString(folder.resolve(sheet.path()), text);
    return sheet.load(new SheetReader(folder).know(SHOPS, List.of("north", "south")));
  }

  private static List<String> reported(Loaded<?> loaded) {
    return loaded.problems().stream()
        .map(one -> one.code() + ' ' + one.place().line() + ':' + one.place().column())
        .toList();
  }

  @Test
  void former_names_of_file_column_and_word_are_read_and_told() throws IOException {
    Renames renames =
        Renames.of(
            new Rename.OfFile("pieces.csv", "parts.csv"),
            new Rename.OfColumn("parts.csv", "store", "shop"),
            new Rename.OfWord("parts.csv", "shop", "NORTH", "north"));
    Files.writeString(
        folder.resolve("pieces.csv"), "id;store;part;note\nx;NORTH;1;\ny;NORTH;2;\nz;south;3;\n");
    SheetReader reader = new SheetReader(folder, renames).know(SHOPS, List.of("north", "south"));
    Loaded<List<List<Object>>> loaded = SHEET.load(reader);
    assertThat(loaded.value().getFirst()).contains(Optional.of("north"));
    assertThat(loaded.value()).hasSize(3);
    assertThat(reported(loaded))
        .containsExactly(
            "TABLE-RENAMED 0:0", "TABLE-WRITTEN 0:0", "TABLE-RENAMED 1:2", "TABLE-RENAMED 2:2");
    assertThat(loaded.problems()).allMatch(one -> one.severity() == Severity.NOTE);
  }

  @Test
  void cells_become_values_in_any_order_of_the_columns() throws IOException {
    Loaded<List<List<Object>>> loaded = load(SHEET, "part,note,id,shop\n0.5,,a,north\n1,x,b,\n");
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value())
        .containsExactly(
            List.of("a", Optional.of("north"), new BigDecimal("0.5"), "EUR"),
            List.of("b", Optional.empty(), BigDecimal.ONE, "EUR"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a,nort,,,1,,; SHELF-UNKNOWN 2:2; is not among the shops (did you mean north?)",
        "a,,,,0,,; SHELF-NOT-POSITIVE 2:5; is not above 0",
        "a,,,,much,,; TABLE-NUMBER 2:5; is not a plain decimal",
        "a,,,,,,; TABLE-EMPTY 2:5; is required but empty",
        ",,,,1,,; TABLE-EMPTY 2:1; is required but empty",
        "a,,,31.12.2026,1,,; TABLE-DATE 2:4; is not a valid date",
        "a,,,,1,euro,; SHELF-CURRENCY 2:6; is not an ISO 4217 code"
      })
  void a_bad_cell_is_named_with_its_place_and_gives_no_row(
      String row, String reported, String cause) throws IOException {
    Loaded<List<List<Object>>> loaded =
        load(SHEET, "id,shop,stall,from,part,money,note\n" + row + "\nb,,,,1,,\n");
    assertThat(reported(loaded)).containsExactly(reported);
    assertThat(loaded.problems().getFirst().cause()).isEqualTo(cause);
    assertThat(loaded.value()).extracting(values -> values.getFirst()).containsExactly("b");
  }

  @Test
  void every_bad_cell_of_a_row_is_named() throws IOException {
    assertThat(reported(load(SHEET, "id,from,part,note\n,never,-1,\n")))
        .containsExactly("TABLE-EMPTY 2:1", "TABLE-DATE 2:2", "SHELF-NOT-POSITIVE 2:3");
  }

  @Test
  void a_slip_in_the_header_is_named_with_the_nearest_column() throws IOException {
    Loaded<List<List<Object>>> slip = load(SHEET, "id,shpo,part,note\na,north,1,\n");
    assertThat(reported(slip)).containsExactly("TABLE-COLUMN 1:2");
    assertThat(slip.problems().getFirst().cause())
        .isEqualTo("is not a column of this file (did you mean shop?)");
    Loaded<List<List<Object>>> lack = load(SHEET, "id,part\na,1\n");
    assertThat(reported(lack)).containsExactly("TABLE-COLUMN-MISSING 1:0");
    assertThat(lack.problems().getFirst().value()).isEqualTo("note");
  }

  @Test
  void what_a_missing_file_means_is_declared() {
    assertThat(SHEET.load(new SheetReader(folder))).isEqualTo(new Loaded<>(List.of(), List.of()));
    assertThat(SHEET.missed("parts").load(new SheetReader(folder)).problems())
        .extracting(Problem::severity, Problem::cause, Problem::cure)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Severity.WARNING,
                "is missing; it defines parts",
                "add the file with at least the columns id,part,note"));
    assertThat(SHEET.required("parts").load(new SheetReader(folder)).problems())
        .extracting(Problem::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void a_key_stands_once() throws IOException {
    Loaded<List<List<Object>>> one = load(SHEET.unique(ID), "id,part,note\na,1,\na,2,\nb,1,\n");
    assertThat(reported(one)).containsExactly("SHELF-TWICE 3:1");
    assertThat(one.problems().getFirst().cause()).isEqualTo("duplicates line 2");
    assertThat(one.value()).hasSize(2);
    assertThat(
            reported(
                load(
                    SHEET.unique(SHOP, ID, SHOP),
                    "id,shop,part,note\na,north,1,\na,south,1,\na,north,0,\n")))
        .containsExactly("SHELF-NOT-POSITIVE 4:3", "SHELF-TWICE 4:2");
  }

  @Test
  void exactly_one_of_two_cells_is_filled() throws IOException {
    Sheet<List<Object>> one = SHEET.exactlyOneOf(SHOP, STALL, "", Told.WHERE);
    Loaded<List<List<Object>>> loaded =
        load(one, "id,shop,stall,part,note\na,north,,1,\nb,,x,1,\nc,north,x,1,\nd,,,1,\n");
    assertThat(reported(loaded)).containsExactly("WHERE 4:0", "WHERE 5:0");
    assertThat(loaded.problems().getFirst().value()).isEqualTo("north | x");
    assertThat(loaded.value()).hasSize(2);
  }

  @Test
  void rows_of_one_key_do_not_hold_at_the_same_time() throws IOException {
    Sheet<List<Object>> sheet =
        SHEET.noOverlap(FROM, (one, other) -> one.equals(other), Told.AGAIN::with, ID);
    Loaded<List<List<Object>>> loaded =
        load(sheet, "id,from,part,note\na,,1,\nb,,1,\na,,0.5,\na,2026-01-01,1,\n");
    assertThat(reported(loaded)).containsExactly("AGAIN 4:2");
    assertThat(loaded.problems().getFirst().cause()).isEqualTo("as line 2");
  }

  @Test
  void parts_sum_to_one_unless_one_cannot_be_read() throws IOException {
    Sheet<List<Object>> sheet = SHEET.sumsToOne(ID, PART);
    Loaded<List<List<Object>>> loaded =
        load(sheet, "id,part,note\na,0.5,\na,0.4,\nb,1,\nc,0.5,\nc,half,\n");
    assertThat(reported(loaded)).containsExactly("TABLE-NUMBER 6:2", "SHELF-SUM 3:2");
    assertThat(loaded.problems().getLast().cause()).isEqualTo("parts of a sum to 0.9, not to 1");
  }

  @Test
  void pairs_of_field_and_condition_share_a_cell() throws IOException {
    Column<List<Pair>> when = Pair.column("when", "");
    Sheet<List<Pair>> sheet = Sheet.of("parts.csv", cells -> cells.get(when), when, NOTE);
    assertThat(load(sheet, "when,note\nKind=bill; a>=2 ;tag:x=!p|q\n,b\nText=a=b\\;c,\n").value())
        .containsExactly(
            List.of(new Pair("Kind", "bill"), new Pair("a", ">=2"), new Pair("tag:x", "!p|q")),
            List.of(),
            List.of(new Pair("Text", "a=b;c")));
    Loaded<List<List<Pair>>> bad = load(sheet, "when,note\nKind=bill;else,\n=x,\n");
    assertThat(reported(bad)).containsExactly("SHELF-PAIR 2:1", "SHELF-PAIR 3:1");
    assertThat(bad.problems().getFirst().value()).isEqualTo("else");
  }

  @Test
  void a_lenient_cell_is_told_and_keeps_its_row() throws IOException {
    Column<BigDecimal> part = PART.lenient(BigDecimal.TEN);
    Sheet<BigDecimal> sheet = Sheet.of("parts.csv", cells -> cells.get(part), ID, part);
    Loaded<List<BigDecimal>> loaded = load(sheet, "id,part\na,0\n");
    assertThat(reported(loaded)).containsExactly("SHELF-NOT-POSITIVE 2:2");
    assertThat(loaded.value()).containsExactly(BigDecimal.TEN);
  }

  @Test
  void an_empty_list_of_ids_is_its_own_file_s_fault() throws IOException {
    Files.writeString(folder.resolve("parts.csv"), "id,shop,part,note\na,north,1,\n");
    SheetReader reader = new SheetReader(folder);
    SHEET.read(reader);
    assertThat(reported(reader.loaded(""))).containsExactly("SHELF-UNKNOWN 2:2");
    SheetReader other = new SheetReader(folder);
    SHEET.required("shops").read(new SheetReader(folder.resolve("nowhere")));
    Sheet.of("shops.csv", cells -> "").required("shops").read(other);
    SHEET.read(other);
    assertThat(other.log().all()).extracting(Problem::code).containsExactly("SHELF-MISSING");
  }

  @Test
  void a_file_of_keys_has_their_defaults() throws IOException {
    Column<BigDecimal> size = Column.positive("size", "").or(BigDecimal.ONE);
    Column<Optional<String>> money = Column.currency("money", "").optional();
    KeySheet keys =
        KeySheet.of(
            "keys.csv", Told.KEY, new KeySheet.Said(Column.text("value", ""), NOTE), size, money);
    Files.writeString(
        folder.resolve("keys.csv"), "key,value,note\nmoney,USD,\nsize,0,\nsiez,2,\nmoney,EUR,\n");
    SheetReader reader = new SheetReader(folder);
    KeySheet.Values values = keys.read(reader);
    assertThat(values.get(money)).contains("USD");
    assertThat(values.get(size)).isEqualTo(BigDecimal.ONE);
    assertThat(reported(reader.loaded("")))
        .containsExactly("KEY 4:1", "SHELF-TWICE 5:1", "SHELF-NOT-POSITIVE 3:2");
    assertThat(reader.log().all().getFirst().cause()).isEqualTo("is no key (did you mean size?)");
    assertThat(List.of(entry("size", size.need()), entry("money", money.need())))
        .allMatch(one -> one.getValue() == Column.Need.OPTIONAL);
  }
}
