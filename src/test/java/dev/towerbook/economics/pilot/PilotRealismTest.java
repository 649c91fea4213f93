package dev.towerbook.economics.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.economics.metric.Measure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PilotRealismTest {

  @Test
  void a_pilot_is_restated_driver_by_driver() {
    PilotCost pilot =
        new PilotCost(
            1000,
            Map.of(
                ScaleDriver.API_VOLUME, new PilotCost.DriverCost(100, 2),
                ScaleDriver.SUPPORT, new PilotCost.DriverCost(300, 1),
                ScaleDriver.DATA_TRANSFER, new PilotCost.DriverCost(50, 0.5),
                ScaleDriver.UTILISATION, new PilotCost.DriverCost(400, 0.2)),
            150);
    ProductionConditions production =
        new ProductionConditions(
            Map.of(
                ScaleDriver.API_VOLUME, 6.0,
                ScaleDriver.SUPPORT, 4.0,
                ScaleDriver.DATA_TRANSFER, 0.5,
                ScaleDriver.UTILISATION, 0.8));
    PilotRealism realism = PilotRealism.of(pilot, production);
    assertThat(realism.pilotUnitCost()).isEqualTo(Measure.known(1));
    assertThat(realism.factors().get(ScaleDriver.UTILISATION)).isEqualTo(Measure.known(0.25));
    // 100·3 + 300·4 + 50·1 + 400·¼ + 150
    assertThat(realism.restatedUnitCost()).isEqualTo(Measure.known(1.8));
  }

  @Test
  void a_production_model_without_its_scale_drivers_is_refused() {
    assertThat(ProductionConditions.missing(Map.of(ScaleDriver.SUPPORT, 1.0)))
        .containsExactly(ScaleDriver.API_VOLUME, ScaleDriver.DATA_TRANSFER);
    assertThatThrownBy(() -> new ProductionConditions(Map.of(ScaleDriver.SUPPORT, 1.0)))
        .hasMessageContaining("API_VOLUME")
        .hasMessageContaining("DATA_TRANSFER");
  }

  @Test
  void what_the_pilot_never_saw_is_unknown() {
    PilotCost blind =
        new PilotCost(
            10,
            Map.of(
                ScaleDriver.API_VOLUME, new PilotCost.DriverCost(1, 1),
                ScaleDriver.SUPPORT, new PilotCost.DriverCost(0, 0)),
            0);
    ProductionConditions production =
        new ProductionConditions(
            Map.of(
                ScaleDriver.API_VOLUME, 1.0,
                ScaleDriver.SUPPORT, 2.0,
                ScaleDriver.DATA_TRANSFER, 1.0));
    PilotRealism realism = PilotRealism.of(blind, production);
    assertThat(realism.restatedUnitCost())
        .isEqualTo(new Measure.Unknown("the pilot saw no support hours per thousand transactions"));
    PilotCost empty = new PilotCost(0, Map.of(), 5);
    assertThat(PilotRealism.of(empty, production).pilotUnitCost())
        .isInstanceOf(Measure.Unknown.class);
  }
}
