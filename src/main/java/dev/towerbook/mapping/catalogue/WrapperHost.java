package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import java.math.BigDecimal;

/**
 * A wrapper serves an application.
 *
 * @param share of the wrapper, above 0; the shares of a wrapper sum to exactly 1
 */
public record WrapperHost(String wrapper, String application, BigDecimal share) {

  static final Column<String> WRAPPER = Column.reference("wrapper_id", Catalogue.WRAPPERS, "");
  private static final Column<String> APPLICATION =
      Column.reference("application_id", Catalogue.APPLICATIONS, "whom it keeps usable");
  private static final Column<BigDecimal> SHARE =
      Column.positive("share", "the shares of a wrapper sum to exactly 1");

  public static final Sheet<WrapperHost> SHEET =
      Sheet.of("catalogue/wrapper-hosts.csv", WrapperHost::read)
          .with(WRAPPER, APPLICATION, SHARE)
          .missed("which applications a wrapper keeps usable; without it no wrapper cost is shown")
          .unique(APPLICATION, WRAPPER, APPLICATION)
          .sumsToOne(WRAPPER, SHARE);

  private static WrapperHost read(Cells cells) {
    return new WrapperHost(cells.get(WRAPPER), cells.get(APPLICATION), cells.get(SHARE));
  }

  public WrapperHost {
    if (share.signum() <= 0) {
      throw new IllegalArgumentException("share " + share + " is not above 0");
    }
  }
}
