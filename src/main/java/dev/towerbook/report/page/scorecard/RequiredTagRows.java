package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.tags.KeyCover;
import dev.towerbook.economics.tags.TagMonth;
import dev.towerbook.economics.tags.TagMonths;
import dev.towerbook.economics.tags.TagScope;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** How much of the month carries the tags that the shelf requires, as rows of a page. */
final class RequiredTagRows {

  private static final double NAME_ROOM = 84;
  private static final double SIZE = 8;

  /** A tag, or cost that is in no share. */
  private record Line(String label, BigDecimal cost, Optional<KeyCover> key, TagScope of) {

    Optional<Figure> share(BiFunction<KeyCover, TagScope, Measure> share) {
      return key.flatMap(one -> share.apply(one, of).number()).map(NumberFormats::percent);
    }
  }

  private RequiredTagRows() {}

  /** What carries all of them, beside the month before. */
  static Sentence headline(TagMonth month, TagMonths all) {
    TagScope whole = month.all();
    Optional<Figure> share = percent(whole.all().byCost(whole));
    if (share.isEmpty()) {
      return Sentence.plain("Required tags: no taggable cost in the month");
    }
    String misses =
        month.nearMisses().isEmpty()
            ? ""
            : "; near misses: "
                + Wording.fit(String.join(", ", month.nearMisses()), NAME_ROOM, SIZE);
    Optional<Figure> before =
        all.of(month.month().minusMonths(1))
            .flatMap(prior -> percent(prior.all().all().byCost(prior.all())));
    return before.isEmpty()
        ? Sentence.of("{} of taggable cost carries all required tags" + misses, share.get())
        : Sentence.of(
            "{} of taggable cost carries all required tags, {} the month before" + misses,
            share.get(),
            before.get());
  }

  private static Optional<Figure> percent(Measure measure) {
    return measure.number().map(NumberFormats::percent);
  }

  /** One row a tag, all together, and what is in no share. */
  static Filled<?> of(Portfolio of, TagMonth month) {
    TagScope whole = month.all();
    List<Line> lines = new ArrayList<>();
    for (KeyCover key : whole.keys()) {
      String label =
          key.key().map(name -> "Tag " + Wording.fit(name, NAME_ROOM, SIZE)).orElse("All of them");
      lines.add(new Line(label, key.present(), Optional.of(key), whole));
    }
    lines.add(new Line("Cannot carry tags", whole.untaggable(), Optional.empty(), whole));
    lines.add(new Line("Tags not delivered", whole.unread(), Optional.empty(), whole));
    lines.add(new Line("Credits", whole.credits(), Optional.empty(), whole));
    return Table.<Line>of("tags", "fine tight")
        .text("Required tag", "label", Line::label)
        .figure(of.currency(), "amount", line -> of.run().figure(RoundedAmount.of(line.cost())))
        .figure("Cost %", "byCost", line -> line.share(KeyCover::byCost))
        .figure("with rules", "ruled", line -> line.share(KeyCover::byCostEnriched))
        .figure(
            month.exact() ? "Resources %" : "Resources %, est.",
            "byResource",
            line -> line.share(KeyCover::byResource))
        .figure(
            "with rules", "ruledResources", line -> line.share(KeyCover::byResourceEnriched), END)
        .rows(lines);
  }
}
