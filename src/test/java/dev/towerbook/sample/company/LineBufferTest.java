package dev.towerbook.sample.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBufferTest {

  private interface Put {
    void into(LineBuffer out) throws IOException;
  }

  private static String text(Put put) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (LineBuffer out = new LineBuffer(bytes)) {
      put.into(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void numbers_are_written_whole() throws IOException {
    assertThat(text(out -> out.money(0))).isEqualTo("0");
    assertThat(text(out -> out.money(10_000_000_000L))).isEqualTo("1");
    assertThat(text(out -> out.money(-12_500_000_000L))).isEqualTo("-1.25");
    assertThat(text(out -> out.money(1))).isEqualTo("0.0000000001");
    assertThat(text(out -> out.scientific(9_984))).isEqualTo("9.984E-7");
    assertThat(text(out -> out.scientific(5_000_000_000L))).isEqualTo("5E-1");
    assertThat(text(out -> out.scientific(12_500_000_000L))).isEqualTo("1.25");
    assertThat(text(out -> out.decimal(775, 2))).isEqualTo("7.75");
    assertThat(text(out -> out.hex(0xab12))).isEqualTo("0000ab12");
  }

  @Test
  void any_number_reads_back_as_it_was() throws IOException {
    long seed = 20261031L;
    System.out.println("LineBufferTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      long units = random.nextLong() >> random.nextInt(64);
      int decimals = random.nextInt(11);
      BigDecimal plain = new BigDecimal(text(out -> out.decimal(units, decimals)));
      assertThat(plain).isEqualByComparingTo(BigDecimal.valueOf(units, decimals));
      long small = units & 0x1ffffffffL;
      BigDecimal scientific = new BigDecimal(text(out -> out.scientific(small)));
      assertThat(scientific).isEqualByComparingTo(BigDecimal.valueOf(small, 10));
    }
  }
}
