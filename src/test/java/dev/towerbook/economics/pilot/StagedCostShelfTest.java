package dev.towerbook.economics.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedCostShelfTest {

  private static final Set<String> INITIATIVES = Set.of("intake", "reading");
  private static final String PILOT = "initiative_id,driver,cost,intensity,why\n";
  private static final String PRODUCTION = "initiative_id,driver,intensity,why\n";

  @TempDir private Path folder;

  private Loaded<StagedCostShelf> load(String pilot, String production) throws IOException {
    Files.createDirectories(folder.resolve("decisions"));
    Files.writeString(folder.resolve(StagedCostShelf.PILOT.path()), PILOT + pilot);
    Files.writeString(folder.resolve(StagedCostShelf.PRODUCTION.path()), PRODUCTION + production);
    return StagedCostShelf.load(folder, INITIATIVES);
  }

  private static StagedCost intake(Loaded<StagedCostShelf> loaded) {
    return Optional.ofNullable(loaded.value().byInitiative().get("intake")).orElseThrow();
  }

  private static List<String> codesAndPlaces(Loaded<?> loaded) {
    return loaded.problems().stream().map(StagedCostShelfTest::codeAndPlace).toList();
  }

  private static String codeAndPlace(Problem problem) {
    return String.format(
        "%s %s:%d:%d",
        problem.code(), problem.place().file(), problem.place().line(), problem.place().column());
  }

  @Test
  void a_shelf_may_have_no_models() {
    assertThat(StagedCostShelf.load(folder, INITIATIVES).value()).isEqualTo(StagedCostShelf.EMPTY);
  }

  @Test
  void both_models_are_read_side_by_side() throws IOException {
    Loaded<StagedCostShelf> loaded =
        load(
            """
            intake,transactions,,1000,w
            intake,api-volume,100,2,w
            intake,support,300,1,w
            intake,data-transfer,50,0.5,w
            intake,other,150,,w
            """,
            """
            intake,api-volume,6,w
            intake,support,4,w
            intake,data-transfer,0.5,w
            """);
    assertThat(loaded.problems()).isEmpty();
    StagedCost model = intake(loaded);
    assertThat(model.pilotUnitCost()).isEqualTo(Measure.known(0.6));
    // 100·3 + 300·4 + 50·1 + 150, a transaction
    assertThat(model.realism().orElseThrow().restatedUnitCost()).isEqualTo(Measure.known(1.7));
    assertThat(model.lines())
        .extracting(StagedCost.Line::driver)
        .containsExactly(ScaleDriver.API_VOLUME, ScaleDriver.SUPPORT, ScaleDriver.DATA_TRANSFER);
    assertThat(model.lines())
        .extracting(StagedCost.Line::restatedUnitCost)
        .containsExactly(Measure.known(0.3), Measure.known(1.2), Measure.known(0.05));
    assertThat(model.otherUnitCost()).isEqualTo(Measure.known(0.15));
  }

  @Test
  void a_production_model_without_its_scale_drivers_is_refused_by_line() throws IOException {
    Loaded<StagedCostShelf> loaded =
        load("intake,transactions,,1000,w\n", "intake,support,4,w\nintake,api-volume,6,w\n");
    assertThat(codesAndPlaces(loaded))
        .containsExactly("PRODUCTION-MODEL decisions/production-models.csv:2:1");
    assertThat(loaded.problems().getFirst().cure()).contains("data-transfer");
    assertThat(intake(loaded).production()).isEmpty();
  }

  @Test
  void a_pilot_without_production_says_so_and_is_not_restated() throws IOException {
    Loaded<StagedCostShelf> loaded = load("intake,transactions,,10,w\nintake,support,30,2,w\n", "");
    assertThat(loaded.problems()).isEmpty();
    StagedCost model = intake(loaded);
    assertThat(model.realism()).isEmpty();
    assertThat(model.lines().getFirst().restatedUnitCost())
        .isEqualTo(new Measure.Unknown(StagedCost.NO_PRODUCTION));
  }

  @Test
  void slips_are_named_with_line_and_column() throws IOException {
    Loaded<StagedCostShelf> loaded =
        load(
            """
            intake,suport,30,2,w
            nobody,transactions,,10,w
            intake,support,-1,2,w
            intake,support,1,2,w
            """,
            "intake,utilisation,0,w\n");
    assertThat(codesAndPlaces(loaded))
        .containsExactly(
            "MODEL-DRIVER decisions/pilot-models.csv:2:2",
            "SHELF-UNKNOWN decisions/pilot-models.csv:3:1",
            "MODEL-NUMBER decisions/pilot-models.csv:4:3",
            "SHELF-TWICE decisions/pilot-models.csv:5:2",
            "MODEL-NUMBER decisions/production-models.csv:2:3",
            "PRODUCTION-MODEL decisions/production-models.csv:2:1",
            "PILOT-TRANSACTIONS decisions/pilot-models.csv:2:1");
    assertThat(loaded.problems().getFirst().cause()).contains("support");
  }

  @Test
  void a_production_model_alone_is_a_warning() throws IOException {
    Loaded<StagedCostShelf> loaded =
        load("", "reading,api-volume,1,w\nreading,support,1,w\nreading,data-transfer,1,w\n");
    assertThat(codesAndPlaces(loaded))
        .containsExactly("PILOT-MISSING decisions/production-models.csv:2:1");
    assertThat(loaded.value().byInitiative()).isEmpty();
  }
}
