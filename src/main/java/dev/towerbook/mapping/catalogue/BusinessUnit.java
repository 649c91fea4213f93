package dev.towerbook.mapping.catalogue;

import dev.towerbook.mapping.words.Ids;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;

/** A part of the company that answers for applications. */
public record BusinessUnit(String id, String name, String owner) {

  private static final Column<String> ID = Ids.column("business_unit_id", "");
  private static final Column<String> NAME = Column.text("name", "").lenient("");
  private static final Column<String> OWNER = Column.note("owner", "who answers for it");

  public static final Sheet<BusinessUnit> SHEET =
      Sheet.of("catalogue/business-units.csv", BusinessUnit::read)
          .with(ID, NAME, OWNER)
          .required("which business units answer for applications")
          .unique(ID)
          .each(
              cells ->
                  Owners.checkNamed(
                      cells, OWNER, "no one is accountable for this unit's consumption"))
          .declares(Catalogue.BUSINESS_UNITS, ID);

  private static BusinessUnit read(Cells cells) {
    return new BusinessUnit(cells.get(ID), cells.get(NAME), cells.get(OWNER));
  }

  public BusinessUnit {
    Ids.checked(id);
  }
}
