package dev.towerbook.table.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.bill.BillFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both scanners make the same calls for the same bytes. To try more files: {@code -Dfuzz.files=…}.
 */
@Execution(ExecutionMode.CONCURRENT)
class RowScannerTest {

  private static final int FILES = Integer.getInteger("fuzz.files", 20_000);

  /** What a bill is made of, and what breaks it. */
  private static final String[] PIECES = {
    ",",
    ",",
    ",",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"",
    "\"\"",
    "\",\"",
    "\"\n",
    "a",
    "1.5",
    " ",
    "\"a\"\"b\"",
    "\"x,y\"",
    "\"two\nlines\"",
    "\"two\r\nlines\"",
    "{\"\"app\"\":\"\"x\"\"}",
    "é",
    "日本",
    "😀",
    "\t",
    "\0",
    "a long cell of text",
    ",,,,,,,,,,,,",
    "\n\n",
    "\"\"\"",
    "\",",
    "'"
  };

  /** Writes down the calls; the cells of a row that breaks are forgotten. */
  private static final class Calls implements RowScanner.Cells {

    private final List<String> all = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final DoubledQuotes quotes = new DoubledQuotes();

    @Override
    public boolean[] wanted() {
      return new boolean[] {true, true, false, true, true};
    }

    @Override
    public void beginRow(long line) {
      row.clear();
      row.add("line " + line);
    }

    @Override
    public void cell(int column, byte[] text, int from, int length, boolean escaped) {
      DoubledQuotes plain = quotes.read(text, from, length);
      String cell =
          escaped
              ? new String(plain.text(), 0, plain.length(), StandardCharsets.UTF_8)
              : new String(text, from, length, StandardCharsets.UTF_8);
      row.add(column + "=" + cell);
    }

    @Override
    public void endRow(int cells, RowScanner.RawRow raw) {
      all.add(row + " " + cells + " cells: " + raw.text());
    }

    @Override
    public void longRow(RowScanner.LongRow whole) {
      all.add(row + " " + whole);
    }

    @Override
    public void blankLine() {
      all.add(row + " blank");
    }

    @Override
    public void brokenRow(RowScanner.BrokenRow broken) {
      all.add(broken.toString());
    }

    @Override
    public void end(long line, boolean closed, boolean ended) {
      all.add("end " + line + " " + closed + " " + ended);
    }
  }

  /** Hands out a few bytes at a time, as a network disk may do. */
  private static final class Trickle extends InputStream {

    private final InputStream in;
    private final Random random;

    Trickle(byte[] bytes, long seed) {
      in = new ByteArrayInputStream(bytes);
      random = new Random(seed);
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return in.read(target, offset, Math.min(length, 1 + random.nextInt(40)));
    }
  }

  private static List<String> calls(InputStream in, Function<InputStream, RowScanner> scanner) {
    Calls calls = new Calls();
    try {
      scanner.apply(in).scan(calls);
    } catch (NotUtf8 bad) {
      // Rows before the bad byte may have been handed over or not: the file is refused.
      return List.of("not UTF-8 in line " + bad.line());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return calls.all;
  }

  private static List<String> byBytes(InputStream in, int limits) {
    return calls(in, bytes -> new ByteScanner(bytes, limits, 2));
  }

  private static List<String> byFastCsv(byte[] file, int limits) {
    return calls(new ByteArrayInputStream(file), bytes -> new FastCsvScanner(bytes, limits, 2));
  }

  private static void assertSame(byte[] file, int limits, long seed) {
    List<String> expected = expected(file, limits);
    List<String> whole = byBytes(new ByteArrayInputStream(file), limits);
    String reported = "seed " + seed + ": " + new String(file, StandardCharsets.UTF_8);
    assertSame(reported, whole, expected);
    assertSame(reported, byBytes(new Trickle(file, seed), limits), expected);
  }

  /**
   * FastCSV's calls. Where a wrong byte stands is counted here: FastCSV does not look at the bytes
   * of a line that is left out, and its line is one too high behind some carriage returns.
   */
  private static List<String> expected(byte[] file, int limits) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    boolean good = !decoder.decode(bytes, CharBuffer.allocate(file.length), true).isError();
    List<String> calls = byFastCsv(file, limits);
    if (good) {
      return calls;
    }
    assertThat(calls).anyMatch(call -> call.startsWith("not UTF-8") || call.startsWith("Broken"));
    long line = 2L + new RowBytes(file, file.length).newlines(0, bytes.position());
    return List.of("not UTF-8 in line " + line);
  }

  private static void assertSame(String reported, List<String> calls, List<String> expected) {
    if (calls.equals(expected)) {
      return;
    }
    int first = 0;
    while (first < Math.min(calls.size(), expected.size())
        && calls.get(first).equals(expected.get(first))) {
      first++;
    }
    assertThat(calls.subList(first, Math.min(first + 3, calls.size())))
        .as(reported.substring(0, Math.min(reported.length(), 500)))
        .isEqualTo(expected.subList(first, Math.min(first + 3, expected.size())));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\r",
        "\r\n",
        "a",
        "a,b\n",
        "a,\n",
        ",",
        "\"\"",
        "\"\"\n",
        "\"a\"",
        "\"a\"\"\"\n",
        "\"a\nb\",c\nd",
        "a\"b\",c\n",
        "\"a\"b,c\nd,e\n",
        "\"open\nnext,row\n",
        "a\r\nb\rc\nd",
        "\"cr\rin quotes\"\r",
        "x\n\n\ny\n",
        "\n \n\t\n",
        "é,😀\n\"日,本\"\n"
      })
  void both_read_the_same(String text) {
    assertSame(utf8(text), RowScanner.ROW_BYTES_MAX, 0);
    assertSame(utf8(text), 4, 0);
  }

  @Test
  void both_read_the_same_of_mutated_files() {
    long start = System.nanoTime();
    for (long seed = start; seed < start + FILES; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(60); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] file = utf8(text.toString());
      if (file.length > 0 && random.nextInt(4) == 0) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(80) : 1 << 20;
      assertSame(file, limit, seed);
    }
  }

  @Test
  void both_read_the_same_of_bills_with_a_flaw() {
    long start = System.nanoTime();
    for (long seed = start; seed < start + FILES / 200; seed++) {
      Random random = new Random(seed);
      byte[] file = utf8(BillFiles.random(random, random.nextInt(1_000)));
      for (int flaws = random.nextInt(4); flaws > 0; flaws--) {
        int at = random.nextInt(file.length);
        file = random.nextBoolean() ? without(file, at) : with(file, at, random);
      }
      assertSame(file, RowScanner.ROW_BYTES_MAX, seed);
    }
  }

  private static byte[] without(byte[] file, int at) {
    byte[] shorter = Arrays.copyOf(file, file.length - 1);
    System.arraycopy(file, at + 1, shorter, at, file.length - at - 1);
    return shorter;
  }

  private static byte[] with(byte[] file, int at, Random random) {
    byte[] longer = Arrays.copyOf(file, file.length + 1);
    System.arraycopy(file, at, longer, at + 1, file.length - at);
    longer[at] = (byte) "\"\",\n\r x\u0000".charAt(random.nextInt(8));
    return longer;
  }

  @Test
  void rows_that_span_blocks_are_read_whole() {
    String cell = "0123456789".repeat(9_000);
    String text = ("a," + cell + ",\"" + cell + "\"\"\n" + cell + "\",b,c\n").repeat(4);
    assertSame(utf8(text + "\"" + cell), RowScanner.ROW_BYTES_MAX, 1);
    assertSame(utf8(text), 100_000, 1);
    assertSame(utf8(("x".repeat(3_000_000) + "\na,b\n").repeat(2)), RowScanner.ROW_BYTES_MAX, 1);
  }

  @Test
  void a_row_above_the_limit_tells_its_length_and_its_cells() {
    int limit = RowScanner.ROW_BYTES_MAX;
    String tags = "\"{" + "\"\"k\"\":1,".repeat(200_000) + "}\"";
    String row = "a," + tags + ",no,5,\"6,5\"";
    for (String end : List.of("\r\n", "", "\nx,y\n")) {
      byte[] file = utf8(row + end);
      List<String> calls = byBytes(new ByteArrayInputStream(file), limit);
      int bytes = row.length() + Math.min(end.length(), end.startsWith("\r") ? 2 : 1);
      assertThat(calls.getFirst().substring(0, 90))
          .startsWith(
              "[line 2, 0=a, 1=, 3=5, 4=6,5] LongRow[line=2, cells=5, bytes=" + bytes + ", raw=");
      assertSame("long row", calls, expected(file, limit));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4_099, 20_000, 65_537})
  void a_cell_near_the_largest_buffer_of_fastcsv_is_one_too_long(int limit) {
    int most = 2 * limit + FastCsvHandler.SLACK_CHARACTERS;
    for (int bytes = most - 8_200; bytes < most + 200; bytes += 337) {
      String text =
          "1,2,3\na," + "x".repeat(bytes) + ",b\nc,\"" + "y".repeat(bytes) + "\",d\n4,5,6\n";
      List<String> calls = byFastCsv(utf8(text), limit);
      assertThat(calls).hasSize(5).element(3).asString().startsWith("[line 5, 0=4, 1=5]");
      assertThat(calls.subList(1, 3)).allMatch(call -> call.contains("LongRow"));
      assertSame(text, byBytes(new ByteArrayInputStream(utf8(text)), limit), calls);
    }
  }
}
