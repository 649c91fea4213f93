package dev.towerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the architecture show what exists: the rooms with their sub-rooms, drawn here
 * from the folders, and the steps of the job. Draw the rooms again with {@code -Dgolden.update}.
 */
class HousePictureTest {

  private static final Path MAIN = Path.of("src/main/java/dev/towerbook");
  private static final Path ROOMS = Path.of("docs/pictures/rooms.svg");
  private static final Path RUN = Path.of("docs/pictures/run.svg");

  private static final int COLUMNS = 5;
  private static final int WIDTH = 166;
  private static final int GAP = 26;
  private static final int HEAD = 34;
  private static final int LINE = 17;
  private static final int LEFT = 22;

  @Test
  void the_picture_of_the_rooms_is_that_of_the_folders() throws IOException {
    String drawn = rooms();
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(ROOMS.getParent());
      Files.writeString(ROOMS, drawn);
    }
    assertThat(Documents.text(ROOMS))
        .as("docs/pictures/rooms.svg; draw it again with -Dgolden.update")
        .isEqualTo(drawn);
  }

  @Test
  void the_table_of_the_rooms_has_each_of_them() throws IOException {
    String text = Documents.text(Path.of("docs/architecture.md"));
    String table = text.substring(text.indexOf("| room | holds |"));
    Set<String> named = Documents.found(Pattern.compile("(?m)^\\| `([a-z]+)` \\|"), table);
    assertThat(named).containsExactlyInAnyOrderElementsOf(HouseTest.rooms());
  }

  @Test
  void the_picture_of_the_run_has_each_step() throws IOException {
    Path job;
    try (Stream<Path> files = Files.walk(MAIN)) {
      job = files.filter(file -> file.endsWith("SpendToValueJob.java")).findFirst().orElseThrow();
    }
    Set<String> steps =
        Documents.found(Pattern.compile("step\\(\"([a-z-]+)\""), Documents.text(job));
    assertThat(steps).hasSizeGreaterThan(3);
    String picture = Documents.text(RUN);
    assertThat(steps).allSatisfy(step -> assertThat(picture).contains(">" + step + "</text>"));
  }

  /** Sub-rooms of a room, the inner ones behind the outer one. */
  private static List<String> subRooms(String room) throws IOException {
    Path folder = MAIN.resolve(room);
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside
          .filter(sub -> !sub.equals(folder) && Files.isDirectory(sub) && hasClasses(sub))
          .map(sub -> folder.relativize(sub).toString().replace('\\', '/').replace("/", " / "))
          .sorted()
          .toList();
    }
  }

  private static boolean hasClasses(Path folder) {
    return Files.exists(folder.resolve("package-info.java"));
  }

  private static String rooms() throws IOException {
    List<String> found = HouseTest.rooms();
    List<String> main = HouseTest.ROOMS.stream().filter(found::contains).toList();
    List<String> side = HouseTest.SIDE_ROOMS.stream().filter(found::contains).toList();
    StringBuilder boxes = new StringBuilder();
    int y = 56;
    for (int from = 0; from < main.size(); from += COLUMNS) {
      y += row(main.subList(from, Math.min(from + COLUMNS, main.size())), y, true, boxes) + 30;
    }
    boxes.append(text(LEFT, y - 2, 13, "Side rooms: open to job only"));
    y += 10;
    y += row(side, y, false, boxes) + 20;
    int width = 2 * LEFT + COLUMNS * WIDTH + (COLUMNS - 1) * GAP;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            .formatted(width, y, width, y)
        + " role=\"img\"\n"
        + "     font-family=\"'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif\""
        + " fill=\"#1c2733\">\n"
        + "<title>The rooms and their sub-rooms</title>\n"
        + "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n".formatted(width, y)
        + text(LEFT, 32, 15, "A room uses any room before it (to its left, or in a row above)")
        + boxes
        + "</svg>\n";
  }

  /** Draws a row of rooms and answers its height. */
  private static int row(List<String> rooms, int y, boolean arrows, StringBuilder out)
      throws IOException {
    List<List<String>> inside = new ArrayList<>();
    for (String room : rooms) {
      inside.add(subRooms(room));
    }
    int lines = inside.stream().mapToInt(List::size).max().orElse(0);
    int height = HEAD + lines * LINE + (lines > 0 ? 8 : 0);
    for (int i = 0; i < rooms.size(); i++) {
      int x = LEFT + i * (WIDTH + GAP);
      out.append(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" stroke=\"#1f4e79\" fill=\"%s\"/>\n"
              .formatted(x, y, WIDTH, height, arrows ? "#e4eef8" : "#f3f6f9"));
      out.append(text(x + 12, y + 23, 16, rooms.get(i)));
      for (int line = 0; line < inside.get(i).size(); line++) {
        out.append(text(x + 12, y + HEAD + 10 + line * LINE, 13, inside.get(i).get(line)));
      }
      if (arrows && i > 0) {
        out.append(
            "<path d=\"M%d %d h%d m-6 -5 l6 5 l-6 5\" stroke=\"#5b6b7b\" stroke-width=\"1.5\" fill=\"none\"/>\n"
                .formatted(x - GAP + 4, y + 17, GAP - 8));
      }
    }
    return height;
  }

  private static String text(int x, int y, int size, String words) {
    String weight = size == 16 ? " font-weight=\"600\"" : "";
    return String.format(
        Locale.ROOT,
        "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>%s</text>\n",
        x,
        y,
        size,
        weight,
        words);
  }
}
