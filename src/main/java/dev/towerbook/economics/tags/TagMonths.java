package dev.towerbook.economics.tags;

import dev.towerbook.intake.bill.column.TagStates;
import dev.towerbook.ledger.fold.KeptColumns;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.ledger.tuple.ChargeTuple;
import dev.towerbook.ledger.tuple.ResourceCounts;
import dev.towerbook.ledger.tuple.ResourceGroup;
import dev.towerbook.ledger.tuple.TupleSum;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.Mappings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How the last months carry the required tags.
 *
 * @param months ascending, the pack's last; none if the shelf requires no tag
 */
public record TagMonths(List<TagMonth> months) {

  /** A shelf that requires no tag. */
  public static final TagMonths NONE = new TagMonths(List.of());

  /** What the book knows of charges by what tells them apart. */
  public interface Source {
    /** The charges of a billing month. */
    void tuples(YearMonth month, Consumer<ChargeTuple> taker);

    /** The distinct resources of a billing month. */
    ResourceCounts resources(YearMonth month);
  }

  public TagMonths {
    months = List.copyOf(months);
  }

  /**
   * Reads months, one after the other.
   *
   * @param team that answers for a place
   */
  public static TagMonths of(
      List<YearMonth> months,
      Mappings mappings,
      Function<Classification, String> team,
      Source source) {
    List<TagMonth> all = new ArrayList<>();
    ExchangeRates rates = ExchangeRates.of(mappings);
    for (YearMonth month : months) {
      if (!mappings.requiredTags().in(month).isEmpty()) {
        TagTally tally = new TagTally(month, mappings.requiredTags(), team);
        source.tuples(month, tuple -> add(tuple, month, rates, tally));
        ResourceCounts counts = source.resources(month);
        counts.bySet(month).forEach(tally::resources);
        if (counts.table(month).sampled() > 0) {
          tally.estimated();
        }
        all.add(tally.done());
      }
    }
    return new TagMonths(all);
  }

  private static void add(ChargeTuple tuple, YearMonth month, ExchangeRates rates, TagTally tally) {
    String currency = KeptColumns.currencyOf(tuple.value("BillingCurrency"));
    Optional<BigDecimal> rate = rates.rate(month, currency);
    if (rate.isEmpty()) {
      tally.unconverted(currency);
      return;
    }
    BigDecimal credits = tuple.sum(TupleSum.CREDITS);
    tally.spend(
        new ResourceGroup(month, tuple.account(), tuple.value(TagStates.COLUMN), tuple.place()),
        tuple.value("ChargeCategory").equalsIgnoreCase("Usage"),
        tuple.lines(),
        tuple.sum(TupleSum.EFFECTIVE).subtract(credits).multiply(rate.get()),
        credits.multiply(rate.get()));
  }

  /** The pack's month; empty if the shelf requires no tag in it. */
  public Optional<TagMonth> of(YearMonth month) {
    return months.stream().filter(one -> one.month().equals(month)).findFirst();
  }
}
