package dev.towerbook.mapping.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.sheet.SheetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequiredTagsTest {

  private static final String HEADER =
      "key,allowed_values,pattern,dimension,valid_from,valid_to,why\n";

  @TempDir Path shelf;

  private Loaded<List<RequiredTag>> read(String rows) throws IOException {
    Files.writeString(shelf.resolve("required-tags.csv"), HEADER + rows);
    return RequiredTag.SHEET.load(
        new SheetReader(shelf).know(RequiredTag.DIMENSIONS, List.of("environment")));
  }

  private static String of(RequiredTags tags, Map<String, String> written) {
    return tags.of(new TreeMap<>(written));
  }

  @Test
  void an_alias_or_a_rule_makes_up_for_a_tag_and_near_misses_are_named() throws IOException {
    Loaded<List<RequiredTag>> read =
        read("team,,,,,,x\nenv,prod|test,,environment,,,x\ncost,,CC-[0-9]{2},,2026-06-01,,x\n");
    assertThat(read.problems()).isEmpty();
    RequiredTags tags =
        new RequiredTags(
            read.value(), key -> key.equals("stage") ? "env" : key.toLowerCase(Locale.ROOT));
    String text = of(tags, Map.of("Team", "claims", "stage", "prod", "cost", "CC-1"));

    assertThat(tags.state(text, 0)).isEqualTo(TagState.WRONG_CASE);
    assertThat(tags.state(text, 1)).isEqualTo(TagState.MISSING);
    assertThat(tags.state(text, 2)).isEqualTo(TagState.NOT_ALLOWED);
    assertThat(tags.isEnriched(text, 0, Set.of())).isTrue();
    assertThat(tags.isEnriched(text, 1, Set.of())).isTrue();
    assertThat(tags.isEnriched(of(tags, Map.of("a", "b")), 1, Set.of())).isFalse();
    assertThat(tags.isEnriched("", 1, Set.of("environment"))).isTrue();
    assertThat(RequiredTags.nearMisses(text)).containsExactly("Team");
    assertThat(tags.in(YearMonth.of(2026, 5))).containsExactly(0, 1);
    assertThat(tags.in(YearMonth.of(2026, 6))).containsExactly(0, 1, 2);
  }

  @Test
  void what_a_share_says_of_its_tags_stands_before_its_origin() throws IOException {
    RequiredTags tags = new RequiredTags(read("team,,,,,,x\nenv,,,,,,x\n").value(), key -> key);
    String share = of(tags, Map.of("team", "claims"));
    String origin = of(tags, Map.of("team", "", "env", "prod"));

    assertThat(tags.over(share, origin))
        .isEqualTo(of(tags, Map.of("team", "claims", "env", "prod")));
    assertThat(tags.isUnread(tags.unread())).isTrue();
  }

  @Test
  void what_is_wrong_with_the_list_is_said() throws IOException {
    assertThat(read("team,,[,,,,x\nenv,,,colour,,,x\nkey,,,,,,x\nkey,,,,,,y\n").problems())
        .extracting(problem -> problem.code())
        .containsExactlyInAnyOrder("REQUIRED-TAG-PATTERN", "SHELF-UNKNOWN", "REQUIRED-TAG-OVERLAP");
  }
}
