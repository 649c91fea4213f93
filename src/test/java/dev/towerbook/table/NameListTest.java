package dev.towerbook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameListTest {

  @Test
  void names_come_back_as_they_were_put_in() {
    for (List<String> names :
        List.of(
            List.<String>of(),
            List.of("a.csv"),
            List.of("bills/a;b.csv", "c.csv"),
            List.of("\\", ";", "\\;", ";;\\\\"),
            List.of("a\\", "b"))) {
      assertThat(NameList.split(NameList.join(names))).isEqualTo(names);
    }
  }

  @Test
  void plain_names_have_nothing_but_semicolons_between_them() {
    assertThat(NameList.join(List.of("a.csv", "b.csv"))).isEqualTo("a.csv;b.csv");
  }
}
