package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import java.math.BigDecimal;

/**
 * An application serves a capability.
 *
 * @param weight share of the application, above 0; the weights of an application sum to exactly 1
 */
public record CapabilityLink(String application, String capability, BigDecimal weight) {

  static final Column<String> APPLICATION =
      Column.reference("application_id", Catalogue.APPLICATIONS, "");
  private static final Column<String> CAPABILITY =
      Column.reference("capability_id", Catalogue.CAPABILITIES, "what it serves");
  private static final Column<BigDecimal> WEIGHT =
      Column.positive("weight", "the weights of an application sum to exactly 1");

  public static final Sheet<CapabilityLink> SHEET =
      Sheet.of("catalogue/application-capabilities.csv", CapabilityLink::read)
          .with(APPLICATION, CAPABILITY, WEIGHT)
          .missed(
              "which capabilities an application serves; without it no cost is shown by capability")
          .unique(CAPABILITY, APPLICATION, CAPABILITY)
          .sumsToOne(APPLICATION, WEIGHT);

  private static CapabilityLink read(Cells cells) {
    return new CapabilityLink(cells.get(APPLICATION), cells.get(CAPABILITY), cells.get(WEIGHT));
  }

  public CapabilityLink {
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException("weight " + weight + " is not above 0");
    }
  }
}
