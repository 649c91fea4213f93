package dev.towerbook.mapping.catalogue;

import static dev.towerbook.mapping.catalogue.CatalogueProblem.CATALOGUE_ALIAS;

import dev.towerbook.mapping.words.Ids;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import java.util.Optional;

/**
 * Another name of an application.
 *
 * @param name normalised as {@link Ids#normal}
 * @param application its id
 */
public record Alias(String name, String application) {

  private static final Column<String> ALIAS =
      Column.text("alias", "in tags, timesheets and invoices").map(Ids::normal);
  private static final Column<String> APPLICATION =
      Column.reference("application_id", Catalogue.APPLICATIONS, "");

  public static final Sheet<Alias> SHEET =
      Sheet.of(
              "catalogue/application-aliases.csv",
              cells -> new Alias(cells.get(ALIAS), cells.get(APPLICATION)))
          .with(ALIAS, APPLICATION, Column.WHY_IF_SAID)
          .missed("which other names applications have; without it only ids are understood")
          .unique(ALIAS)
          .each(Alias::refuseId);

  private static void refuseId(Cells cells) {
    Optional<String> alias = cells.find(ALIAS);
    if (alias.filter(cells.known(Catalogue.APPLICATIONS)::contains).isPresent()) {
      cells.error(CATALOGUE_ALIAS, ALIAS);
    }
  }
}
