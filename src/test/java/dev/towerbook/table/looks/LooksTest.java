package dev.towerbook.table.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LooksTest {

  private static final List<Integer> INVISIBLE =
      List.of(
          0x00ad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202c, 0x202e, 0x2060, 0x2066,
          0x2069, 0xfeff, 0x034f, 0x180e, 0xfe0e, 0xfe0f, 0xe0061, 0xe0100);

  private static final List<Integer> BLANKS =
      List.of(
          0x85, 0xa0, 0x1680, 0x2000, 0x2003, 0x2007, 0x2009, 0x200a, 0x2028, 0x202f, 0x205f,
          0x3000, 0x2800, 0x3164);

  private static final List<Integer> DASHES =
      List.of(
          0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d, 0x2043,
          0x058a);

  @Test
  void whatever_cannot_be_seen_or_looks_alike_is_the_same_key() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      String plain = "Claims-core Prod " + round;
      StringBuilder odd = new StringBuilder();
      for (int i = 0; i < plain.length(); i++) {
        char c = plain.charAt(i);
        if (random.nextInt(4) == 0) {
          odd.appendCodePoint(one(INVISIBLE, random));
        }
        odd.appendCodePoint(look(c, random));
      }
      odd.appendCodePoint(random.nextBoolean() ? one(BLANKS, random) : one(INVISIBLE, random));
      assertThat(Looks.id(odd.toString())).as("seed " + seed).isEqualTo(plain);
      assertThat(Looks.key(odd.toString())).as("seed " + seed).isEqualTo(Looks.key(plain));
    }
  }

  private static int look(char c, Random random) {
    boolean odd = random.nextInt(3) == 0;
    if (odd && c == ' ') {
      return one(BLANKS, random);
    }
    if (odd && c == '-') {
      return one(DASHES, random);
    }
    return odd && c > ' ' ? c + 0xfee0 : c;
  }

  private static int one(List<Integer> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  @Test
  void folding_once_is_folding_for_good() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        int c = random.nextInt(random.nextBoolean() ? 0x2500 : 0x110000);
        text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 'x' : c);
      }
      String written = text.toString();
      for (String folded : List.of(Looks.text(written), Looks.id(written), Looks.key(written))) {
        assertThat(folded).as("seed " + seed).isEqualTo(folded.strip());
      }
      assertThat(Looks.text(Looks.text(written))).as("seed " + seed).isEqualTo(Looks.text(written));
      assertThat(Looks.id(Looks.id(written))).as("seed " + seed).isEqualTo(Looks.id(written));
      assertThat(Looks.key(Looks.key(written))).as("seed " + seed).isEqualTo(Looks.key(written));
      assertThat(Looks.key(Looks.id(written))).as("seed " + seed).isEqualTo(Looks.key(written));
    }
  }

  @Test
  void letters_stay_what_they_are() {
    String polish = "Полис Łódź Ελλάς 保険金支払 نورة";
    assertThat(Looks.text(polish)).isEqualTo(polish);
    assertThat(Looks.text(Normalizer.normalize(polish, Normalizer.Form.NFD))).isEqualTo(polish);
    assertThat(Looks.text("ＡＷＳ 1㎡")).isEqualTo("ＡＷＳ 1㎡");
    assertThat(Looks.id("ＡＷＳ １２")).isEqualTo("AWS 12");
    assertThat(Looks.text("x〜y")).isEqualTo("x〜y");
    assertThat(Looks.key("ÄRGER  Straße")).isEqualTo("ärger straße");
    assertThat(Looks.id("two\nlines\u200b")).isEqualTo("two\nlines");
    assertThat(Looks.key("Two\r\n\tlines")).isEqualTo("two lines");
  }

  @Test
  void what_misleads_the_eye_is_spelled_out() {
    assertThat(Looks.spelled("prod\u200bshop")).isEqualTo("prod<U+200B>shop");
    assertThat(Looks.spelled("a\u00a0b\u2011c\ufeff")).isEqualTo("a<U+00A0>b<U+2011>c<U+FEFF>");
    assertThat(Looks.spelled("Mu\u0308ller Müller")).isEqualTo("Mu<U+0308>ller Müller");
    assertThat(Looks.spelled(" plain ")).isEqualTo("plain");
    assertThat(Confusables.alike("cl\u0430ims-core", "claims-core")).isTrue();
    assertThat(Confusables.alike("claims_core", "claims-core")).isTrue();
    assertThat(Confusables.alike("claims-core", "claims-core")).isFalse();
    assertThat(Confusables.alike("claims-cure", "claims-core")).isFalse();
    assertThat(Confusables.spelled("cl\u0430ims")).isEqualTo("cl<U+0430>ims");
  }
}
