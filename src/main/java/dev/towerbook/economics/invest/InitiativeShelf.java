package dev.towerbook.economics.invest;

import static dev.towerbook.economics.metric.EconomicsProblem.INITIATIVE_ABOUT;
import static dev.towerbook.economics.metric.EconomicsProblem.INITIATIVE_AMOUNT;
import static dev.towerbook.economics.metric.EconomicsProblem.INITIATIVE_FLOWS;

import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.words.Ids;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Reference;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the shelf says of initiatives.
 *
 * @param byId those with at least one cash flow
 */
public record InitiativeShelf(SortedMap<String, Initiative> byId) {

  private static final String PATH = "decisions/initiatives.csv";
  private static final Reference INITIATIVES = new Reference(PATH);

  private static final Column<String> ID = Ids.column("initiative_id", "");
  private static final Column<String> NAME = Column.text("name", "");
  private static final Column<Optional<String>> WRAPPER =
      Column.reference("wrapper_id", Catalogue.WRAPPERS, "what it is about").optional().named();
  private static final Column<Optional<String>> APPLICATION =
      Column.reference("application_id", Catalogue.APPLICATIONS, "the same, if it is no wrapper")
          .optional()
          .named();
  private static final Column<String> OWNER =
      Column.note("owner", "who answers for the figures").named();

  private static final Column<String> VALIDATED_BY =
      Column.note("validated_by", "who has checked the flows; empty = they are a plan");
  private static final Column<Optional<LocalDate>> VALIDATED_ON =
      Column.date("validated_on", "when; it holds for 18 months").optional();

  /** Initiatives, each as its row stands. */
  public static final Sheet<Cells> SHEET =
      Sheet.of(PATH, cells -> cells)
          .with(ID, NAME, WRAPPER, APPLICATION, OWNER, Column.WHY, VALIDATED_BY, VALIDATED_ON)
          .unique(ID)
          .exactlyOneOf(WRAPPER, APPLICATION, "wrapper_id", INITIATIVE_ABOUT);

  private static final Column<String> FLOW_OF =
      Column.reference("initiative_id", INITIATIVES, "of initiatives.csv");
  private static final Column<LocalDate> DATE = Column.date("date", "");
  private static final Column<BigDecimal> AMOUNT =
      Column.number("amount", "in report currency; costs and benefits both positive")
          .as("number, 0 or more")
          .check(amount -> amount.signum() >= 0, INITIATIVE_AMOUNT);
  private static final Column<Initiative.Kind> KIND =
      Words.column("kind", Initiative.Kind.class, "what the flow is for; it decides the sign");
  private static final Column<String> FLOW_WHY = Column.note("why", "").named();

  record Dated(String initiative, Initiative.Kind kind, Flow flow) {}

  /** Cash flows, in file order. */
  public static final Sheet<Dated> FLOWS =
      Sheet.of(
              "decisions/initiative-cash-flows.csv",
              cells ->
                  new Dated(
                      cells.get(FLOW_OF),
                      cells.get(KIND),
                      new Flow(cells.get(DATE), signed(cells))))
          .with(FLOW_OF, DATE, AMOUNT, KIND, FLOW_WHY);

  /** A shelf without initiatives. */
  public static final InitiativeShelf EMPTY = new InitiativeShelf(new TreeMap<>());

  public InitiativeShelf {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
  }

  private static double signed(Cells cells) {
    double amount = cells.get(AMOUNT).doubleValue();
    return cells.get(KIND).isIncome() ? amount : -amount;
  }

  /**
   * Reads both files; a shelf may have neither.
   *
   * @param folder the shelf
   */
  public static Loaded<InitiativeShelf> load(Path folder, Catalogue catalogue) {
    SheetReader reader = catalogue.reader(folder);
    if (!SHEET.isIn(folder) && !FLOWS.isIn(folder)) {
      return reader.loaded(EMPTY);
    }
    Set<String> ids = new HashSet<>();
    List<Cells> heads =
        SHEET
            .required("which initiatives the cash flows are of")
            .each(cells -> cells.find(ID).ifPresent(ids::add))
            .read(reader);
    Map<String, List<Dated>> flows =
        FLOWS.required("what initiatives are worth").read(reader.know(INITIATIVES, ids)).stream()
            .collect(Collectors.groupingBy(Dated::initiative));
    SortedMap<String, Initiative> byId = new TreeMap<>();
    for (Cells head : heads) {
      String id = head.get(ID);
      List<Dated> own = flows.getOrDefault(id, List.of());
      if (own.isEmpty()) {
        head.warning(INITIATIVE_FLOWS.with(FLOWS.path()), ID);
      } else {
        byId.put(id, initiative(head, own));
      }
    }
    return reader.loaded(new InitiativeShelf(byId));
  }

  private static Initiative initiative(Cells head, List<Dated> own) {
    return new Initiative(
        head.get(ID),
        head.get(NAME),
        head.get(WRAPPER),
        head.get(APPLICATION),
        head.get(OWNER),
        own.stream().map(Dated::flow).toList(),
        own.stream().filter(one -> one.kind() == Initiative.Kind.RUN).map(Dated::flow).toList(),
        head.get(VALIDATED_ON)
            .filter(on -> !head.get(VALIDATED_BY).isEmpty())
            .map(on -> new Initiative.Validation(head.get(VALIDATED_BY), on)));
  }

  /** Initiatives about a wrapper. */
  public List<Initiative> ofWrapper(String id) {
    return byId.values().stream()
        .filter(one -> one.wrapper().filter(id::equals).isPresent())
        .toList();
  }

  /** Initiatives about an application. */
  public List<Initiative> ofApplication(String id) {
    return byId.values().stream()
        .filter(one -> one.application().filter(id::equals).isPresent())
        .toList();
  }
}
