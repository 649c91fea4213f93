package dev.towerbook.report.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.pdf.Glyphs;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {
  @ParameterizedTest
  @CsvSource({
    "plain text,plain text",
    "cafe\u0301,café",
    "a\u202Eb\u200Fc,abc",
    "zero\u200Bwidth\uFEFF,zerowidth",
    "1\u202F234,1\u00A0234",
    "\uD83D\uDE00,[U+1F600]",
    "\u4FA1\u683C,[U+4FA1][U+683C]",
    "x\uD800y,xy",
    "a\u0007b\u0085c,abc",
    "line\u2028end,lineend",
    "−5 → ▲ Δ ≥ … €,−5 → ▲ Δ ≥ … €",
  })
  void becomes_printable(String text, String printable) {
    assertThat(Glyphs.printable(text)).isEqualTo(printable);
  }

  @Test
  void every_weight_covers_the_same_characters() {
    for (int point = 0; point < 0x20000; point++) {
      boolean regular = Typeface.REGULAR.covers(point);
      assertThat(Typeface.SEMIBOLD.covers(point)).as("%x", point).isEqualTo(regular);
      assertThat(Typeface.BOLD.covers(point)).as("%x", point).isEqualTo(regular);
    }
  }

  @Test
  void any_text_is_drawable_afterwards_and_stays_so() {
    long seed = 20260101;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        text.append((char) random.nextInt(0x10000));
      }
      String printable = Glyphs.printable(text.toString());
      assertThat(Glyphs.drawable(printable)).as("seed %s round %s", seed, round).isTrue();
      assertThat(Glyphs.printable(printable)).isEqualTo(printable);
    }
  }

  @Test
  void digits_and_signs_are_equally_wide() {
    for (Typeface face : Typeface.values()) {
      double width = face.width("0", 10);
      for (String sign : "1,2,3,4,5,6,7,8,9,+,−".split(",", -1)) {
        assertThat(face.width(sign, 10)).as("%s %s", face, sign).isEqualTo(width);
      }
    }
  }
}
