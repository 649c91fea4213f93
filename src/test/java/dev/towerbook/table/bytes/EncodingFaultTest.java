package dev.towerbook.table.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingFaultTest {

  private static EncodingFault of(byte[] bytes) throws IOException {
    return EncodingFault.of(new ByteArrayInputStream(bytes), 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "windows-1252;'a,b\nx,M\u00fcller';2;2;was saved as Windows-1252",
        "windows-1252;'id\n12 \u20ac\n';2;1;was saved as Windows-1252",
        "windows-1252;'id\nit\u2019s \u2013 \u201cso\u201d\n';2;1;was saved as Windows-1252",
        "windows-1252;'id\n\u00e0 la carte, caf\u00e9\n';2;1;was saved as Windows-1252",
        "windows-1251;'id\n\u041c\u043e\u0441\u043a\u0432\u0430\n';2;1;another 8-bit character set",
        "IBM850;'id\nM\u00fcller\n';2;1;damaged",
        "UTF-16LE;'id\nM\u00fcller\n';0;0;UTF-16"
      })
  void a_character_set_is_told(String set, String text, long line, int cell, String cause)
      throws IOException {
    EncodingFault fault = of(text.getBytes(Charset.forName(set)));
    assertThat(fault.cause()).contains(cause);
    if (line > 0) {
      assertThat(fault.line()).isEqualTo(line);
      assertThat(fault.cell()).isEqualTo(cell);
    }
  }

  @Test
  void a_text_that_ends_inside_a_character_was_cut() throws IOException {
    byte[] whole = "id\nM\u00fcller,Gr\u00fc".getBytes(StandardCharsets.UTF_8);
    EncodingFault fault = of(Arrays.copyOf(whole, whole.length - 1));
    assertThat(fault.cause()).contains("ends inside a character");
    assertThat(fault.cell()).isEqualTo(2);
  }

  @Test
  void a_quoted_comma_is_in_its_cell() throws IOException {
    EncodingFault fault = of("a,\"b, c\",\u00fcb\n".getBytes(Charset.forName("windows-1252")));
    assertThat(fault.cell()).isEqualTo(3);
    assertThat(fault.cause()).startsWith("byte FC at character 10 of the line");
  }
}
