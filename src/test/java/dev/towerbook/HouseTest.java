package dev.towerbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms, in the order in which money walks through them. */
class HouseTest {

  /** A room may use any room to its left, none to its right. */
  static final List<String> ROOMS =
      List.of(
          "money",
          "table",
          "intake",
          "mapping",
          "ledger",
          "tco",
          "economics",
          "value",
          "budget",
          "decision",
          "assess",
          "report",
          "store",
          "job");

  /** Side rooms, and what each may use. */
  static final List<String> SIDE_ROOMS = List.of("guardrail", "sample");

  private static final int FILES_MAX = 20;

  /**
   * Names that had private meanings; {@code docs/glossary.md} has the words that took their place.
   */
  private static final Set<String> OLD_NAMES =
      Set.of(
          "Balance",
          "Bearer",
          "BillPosting",
          "CardMaker",
          "Change",
          "Changed",
          "Closing",
          "Commitments",
          "Committing",
          "CostDoubt",
          "CostPlace",
          "FirstLook",
          "Ink",
          "LeftOut",
          "Metrics",
          "MonthBook",
          "MonthReading",
          "MonthSide",
          "NativeLooks",
          "Night",
          "NightContext",
          "NightLauncher",
          "OneApplication",
          "Passage",
          "Place",
          "PlaceRegister",
          "Points",
          "Posting",
          "Press",
          "Renaming",
          "Repair",
          "Restating",
          "Scoring",
          "SealedAgent",
          "Settings",
          "ShelfSettings",
          "Show",
          "ShownRun",
          "ShownTotals",
          "SmallPosting",
          "Stay",
          "Target",
          "Told",
          "TwinRows",
          "TwinScore",
          "UseBook",
          "Workplace");

  private static final String ROOT = "dev.towerbook.";
  private static final Path MAIN = Path.of("src/main/java/dev/towerbook");

  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  static List<String> rooms() throws IOException {
    try (Stream<Path> folders = Files.list(MAIN)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(room -> ROOT + room + "..").toArray(String[]::new);
  }

  /** What a room may not use; the side rooms are open to the job only. */
  private static List<String> forbidden(String room) {
    List<String> forbidden = new ArrayList<>(ROOMS);
    forbidden.addAll(SIDE_ROOMS);
    forbidden.remove(room);
    if (SIDE_ROOMS.contains(room)) {
      forbidden.removeAll(List.of("money", "table"));
      forbidden.remove(room.equals("guardrail") ? "mapping" : room);
    } else {
      forbidden.removeAll(ROOMS.subList(0, ROOMS.indexOf(room)));
    }
    if (room.equals("job")) {
      forbidden.removeAll(SIDE_ROOMS);
    }
    return forbidden;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void a_room_uses_rooms_to_its_left_only(String room) {
    assertThat(ROOMS.contains(room) || SIDE_ROOMS.contains(room))
        .as("%s is no room of the house", room)
        .isTrue();
    List<String> forbidden = forbidden(room);
    if (!forbidden.isEmpty()) {
      ArchRule rule =
          noClasses()
              .that()
              .resideInAPackage(ROOT + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(packages(forbidden));
      rule.check(HOUSE);
    }
  }

  @Test
  void spring_stays_in_job_store_and_main() {
    List<String> plain = new ArrayList<>(ROOMS);
    plain.addAll(SIDE_ROOMS);
    plain.removeAll(List.of("store", "job"));
    noClasses()
        .that()
        .resideInAnyPackage(packages(plain))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void each_library_has_one_room() {
    onlyIn("com.opencsv..", "table");
    onlyIn("de.siegmar..", "table", "intake");
    onlyIn("org.apache.parquet..", "intake");
    onlyIn("org.xerial..", "intake");
    onlyIn("com.github.luben..", "intake");
    onlyIn("org.yaml..", "table");
    onlyIn("org.openpdf..", "report");
    onlyIn("freemarker..", "report");
    onlyIn("picocli..", "job");
    onlyIn("java.sql..", "store", "job");
    onlyIn("org.hipparchus..", "ledger", "economics", "value", "budget", "decision");
    onlyIn("org.apache.commons.statistics..", "economics", "value", "budget", "decision");
    onlyIn("org.apache.commons.rng..", "economics", "value", "decision");
    onlyIn("org.threeten..", "ledger");
  }

  private static void onlyIn(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages(List.of(rooms)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HOUSE);
  }

  @Test
  void nobody_uses_the_benchmark() throws IOException {
    for (String sources : List.of("src/main/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(sources))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file))
              .as(file.toString())
              .doesNotContain("import " + ROOT + "bench");
        }
      }
    }
  }

  @Test
  void rooms_have_no_cycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void sub_rooms_have_no_cycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void no_room_holds_more_than_twenty_files() throws IOException {
    Map<String, Integer> large = new TreeMap<>();
    try (Stream<Path> folders = Files.walk(MAIN)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        int files = files(folder);
        String room = MAIN.relativize(folder).toString().replace('\\', '.').replace('/', '.');
        if (files > FILES_MAX) {
          large.put(room, files);
        }
      }
    }
    assertThat(large).isEmpty();
  }

  /** Types of a room, without its door plate and its sub-rooms. */
  private static int files(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return (int)
          inside
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
              .count();
    }
  }

  @Test
  void only_main_stands_outside_the_rooms_and_only_main_ends_the_process() {
    assertThat(HOUSE.stream().filter(c -> c.getPackageName().equals("dev.towerbook")).toList())
        .extracting(com.tngtech.archunit.core.domain.JavaClass::getSimpleName)
        .filteredOn(name -> !name.equals("package-info"))
        .containsExactly("Main");
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(HOUSE);
  }

  @Test
  void every_package_has_a_door_plate_that_knows_no_null() throws IOException {
    List<String> without = new ArrayList<>();
    try (Stream<Path> folders = Files.walk(MAIN)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        if (hasClasses(folder) && !hasDoorPlate(folder)) {
          without.add(MAIN.relativize(folder).toString());
        }
      }
    }
    assertThat(without).isEmpty();
  }

  private static boolean hasClasses(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    }
  }

  private static boolean hasDoorPlate(Path folder) throws IOException {
    Path plate = folder.resolve("package-info.java");
    return Files.exists(plate) && Files.readString(plate).contains("@NullMarked\npackage ");
  }

  @Test
  void type_names_of_private_words_do_not_come_back() {
    assertThat(HOUSE.stream().map(JavaClass::getSimpleName).filter(OLD_NAMES::contains)).isEmpty();
  }
}
