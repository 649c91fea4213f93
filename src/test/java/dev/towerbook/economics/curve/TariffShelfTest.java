package dev.towerbook.economics.curve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.table.Loaded;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TariffShelfTest {

  private static final Catalogue CATALOGUE = Mappings.load(Path.of("mappings")).value().catalogue();
  private static final CostObject.Assigned CLAIMS = new CostObject.Application("claims-assist");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @TempDir private Path folder;

  private Loaded<TariffShelf> load(String rows) throws IOException {
    Files.createDirectories(folder.resolve("rates"));
    Files.writeString(
        folder.resolve(TariffShelf.SHEET.path()),
        "application_id,wrapper_id,valid_from,valid_to,mode,up_to,unit_price,fixed,step_capacity,"
            + "step_price,why\n"
            + rows);
    return TariffShelf.load(folder, CATALOGUE);
  }

  private static List<String> codes(Loaded<?> loaded) {
    return loaded.problems().stream()
        .map(one -> one.code() + ' ' + one.place().line() + ':' + one.place().column())
        .toList();
  }

  @Test
  void a_shelf_may_have_no_tariff() {
    assertThat(TariffShelf.load(folder, CATALOGUE).value()).isEqualTo(TariffShelf.EMPTY);
  }

  @Test
  void rows_of_a_target_and_day_are_one_tariff() throws IOException {
    TariffShelf shelf =
        load("""
        claims-assist,,2026-01-01,2026-07-01,volume,100,2,,,,w
        claims-assist,,2026-01-01,2026-07-01,volume,,1,,,,w
        claims-assist,,2026-07-01,,graduated,100,2,,,,w
        claims-assist,,2026-07-01,,graduated,,1,,,,w
        ,broker-sync,2026-01-01,,stepped,,0.02,700,5000,1800,w
        """)
            .value();
    BigDecimal volume = new BigDecimal(200);
    assertThat(shelf.of(CLAIMS, OCTOBER).orElseThrow().cost(volume)).isEqualByComparingTo("300");
    assertThat(shelf.of(CLAIMS, YearMonth.of(2026, 6)).orElseThrow().cost(volume))
        .isEqualByComparingTo("200");
    assertThat(shelf.of(CLAIMS, YearMonth.of(2025, 12))).isEmpty();
    assertThat(
            shelf
                .of(new CostObject.Wrapper("broker-sync"), OCTOBER)
                .orElseThrow()
                .cost(new BigDecimal(5001)))
        .isEqualByComparingTo("4400.02");
  }

  @Test
  void slips_are_named_with_line_and_column() throws IOException {
    Loaded<TariffShelf> loaded =
        load(
            """
            claims-assist,broker-sync,,,volume,,1,,,,w
            hr-desk,,,,volume,100,1,,,,w
            hr-desk,,,,graduated,,1,,,,w
            quote-web,,,,graduated,100,1,,,,w
            quote-web,,,,graduated,90,1,,,,w
            quote-web,,,,graduated,,1,,,,w
            claims-core,,,,stepped,,0,0,0,100,w
            mobile-app,,,,graduated,,-1,,,,w
            partner-api,,2026-01-01,,graduated,,1,,,,w
            partner-api,,2026-05-01,,graduated,,2,,,,w
            """);
    assertThat(codes(loaded))
        .containsExactlyInAnyOrder(
            "TARIFF-ABOUT 2:0",
            "TARIFF-MODE 4:5",
            "TARIFF-TIERS 3:6",
            "TARIFF-TIERS 6:6",
            "SHELF-NOT-POSITIVE 8:9",
            "TARIFF-PRICE 9:7",
            "TARIFF-OVERLAP 11:3");
    assertThat(loaded.value().tariffs()).hasSize(1);
  }
}
