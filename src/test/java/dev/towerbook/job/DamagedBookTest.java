package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.job.Drill.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A book with a block of random bytes, of zeros, or cut off, never changes a figure and never stops
 * a night: it is used or rebuilt in the same run. {@code -Dbook.damages=200} tries more.
 */
class DamagedBookTest {

  private static final int DAMAGES = 4;
  private static final int BLOCK_MAX = 8192;

  @TempDir private static Path folder;
  private static Drill published;
  private static SortedMap<String, String> changedPack;
  private static int number;

  /** The pack that a night with one more bill gives over a book that is whole. */
  @BeforeAll
  static void aBookOfAFormerNight() throws IOException {
    published = Drill.fresh(folder.resolve("published"));
    Outcome first = published.run();
    assertThat(first.code()).as(first.err()).isZero();
    change(published);
    Drill whole = published.copyTo(folder.resolve("whole"));
    Outcome second = whole.run();
    assertThat(second.code()).as(second.err()).isZero();
    changedPack = whole.pack();
  }

  private static void change(Drill run) throws IOException {
    Path bill = run.input().resolve(SmallInput.AWS_OCTOBER);
    Files.write(bill, Files.readAllLines(bill).subList(0, 50));
  }

  @Test
  void a_damaged_block_changes_no_figure_and_stops_no_night() {
    Seeded.rounds(Integer.getInteger("book.damages", DAMAGES), DamagedBookTest::damaged);
  }

  private static void damaged(Random random) throws IOException {
    Drill run = published.copyTo(folder.resolve("damaged-" + number++));
    Path book = run.book().resolve("book.mv.db");
    byte[] bytes = Files.readAllBytes(book);
    String how = damage(bytes, random);
    Files.write(book, how.startsWith("cut") ? Arrays.copyOf(bytes, cut(how)) : bytes);
    Outcome outcome = run.run();
    assertThat(outcome.code()).as("%s: %s %s", how, outcome.out(), outcome.err()).isZero();
    assertThat(run.pack()).as(how).isEqualTo(changedPack);
    Outcome again = run.run();
    assertThat(again.code()).as("%s: %s", how, again.err()).isZero();
    assertThat(again.out()).as(how).contains("Nothing new");
    WalkedInput.clear(run.book());
  }

  private static int cut(String how) {
    return Integer.parseInt(how.substring("cut ".length()));
  }

  private static String damage(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(BLOCK_MAX));
    return switch (random.nextInt(4)) {
      case 0 -> "cut " + from;
      case 1 -> {
        Arrays.fill(bytes, from, to, (byte) 0);
        yield "zeros " + from + "-" + to;
      }
      case 2 -> {
        bytes[from] ^= (byte) (1 << random.nextInt(8));
        yield "bit " + from;
      }
      default -> {
        byte[] noise = new byte[to - from];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, from, noise.length);
        yield "noise " + from + "-" + to;
      }
    };
  }
}
