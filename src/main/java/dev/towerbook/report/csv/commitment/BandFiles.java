package dev.towerbook.report.csv.commitment;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.DAY;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.commit.CommitBand;
import dev.towerbook.economics.commit.Commitment;
import dev.towerbook.economics.commit.ServiceBand;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.table.PackFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How much of each service to commit. */
public final class BandFiles {

  public static final PackFile<ServiceBand> COMMIT_BAND =
      PackFile.of(
              "commit_band.csv",
              "How much of each service to commit, and what it would cost if use fell",
              "One row is a service of which some use is covered in the month, or which"
                  + " `rates/commitments.csv` names. Key: `provider`, `service`. Money is a day, in"
                  + " report currency, at on-demand price: list cost, else contracted cost. Six"
                  + " months up to the pack's, all at its rate; statistics are of binary floating"
                  + " point. A band is given for what stays: applications to keep or refactor, and"
                  + " shared pools.",
              run -> run.economics().outlook().bands().stream())
          .month()
          .add(TEXT, "provider", "as the bills name it", band -> band.service().provider())
          .add(TEXT, "service", "as the bills name it", band -> band.service().service())
          .currency()
          .add(DAY, "first_day", band -> band.seen().firstDay())
          .is("of the six months: the first on which the provider charged anything")
          .add(DAY, "last_day", "the last one", band -> band.seen().lastDay())
          .add(COUNT, "days", band -> band.seen().days())
          .is("from the first day to the last; a day without charge is a day without use")
          .add(COUNT, "days_with_charges", band -> band.seen().begins())
          .is("days on which a charge of the service begins; below 30 there is no band")
          .add(RATIO, "spread_share", band -> band.seen().spreadShare())
          .is(
              "of use, the part that is charged for more than a day and spread evenly over its"
                  + " days")
          .add(RATIO, "contracted_share", band -> band.seen().contractedShare())
          .is("of use, the part that has no list cost")
          .add(RATIO, "trend", band -> band.seen().trend())
          .is(
              "use that stays: last third of the days against the first; below −0.1 there is no"
                  + " band")
          .add(AMOUNT, "use_a_day", "mean of the use that stays", band -> band.perDay().stays())
          .add(AMOUNT, "covered_a_day", band -> band.perDay().covered())
          .is("mean of the use that commitments pay for, whoever uses it")
          .add(AMOUNT, "never_a_day", band -> band.perDay().never())
          .is("mean of the use of applications that end or are to be retired: kept out")
          .add(LIST, "never_applications", "these applications", ServiceBand::retiring)
          .add(AMOUNT, "waits_a_day", band -> band.perDay().waits())
          .is(
              "mean of the use of undecided applications, wrappers, and without an owner: kept out"
                  + " until it is known")
          .add(RATIO, "discount", band -> band.discount().map(ServiceBand.Discount::part))
          .is("off the list price")
          .add(
              WORD,
              "discount_from",
              band -> band.discount().map(of -> of.registered() ? "register" : "settings"))
          .is(
              "register (`rates/commitments.csv`), settings (`commitment_discount_percent`); empty"
                  + " = not known")
          .add(
              RATIO,
              "break_even_utilisation",
              band -> band.discount().map(ServiceBand.Discount::breakEven))
          .is("1 − `discount`: below it on demand is cheaper")
          .add(AMOUNT, "stable_a_day", level(CommitBand::low))
          .is("use was below it on one day of twenty")
          .add(AMOUNT, "best_a_day", level(CommitBand::high))
          .is("the level that would have cost least: the quantile of use at `discount`")
          .add(AMOUNT, "more_stable_a_day", more(CommitBand::low))
          .is("`stable_a_day` − `covered_a_day` − `idle_a_day`, not below 0")
          .add(AMOUNT, "more_best_a_day", "the same for the best level", more(CommitBand::high))
          .add(AMOUNT, "regret_a_day", regret(0.0))
          .is("what `best_a_day` would cost more than on demand; below 0 it saves")
          .add(AMOUNT, "regret_a_day_20_less", "the same if use were a fifth lower", regret(-0.2))
          .add(AMOUNT, "regret_a_day_40_less", regret(-0.4))
          .is("the same if use were two fifths lower")
          .word("advice", ServiceBand.Advice.class, ServiceBand::advice)
          .add(TEXT, "reason", "the advice in words", ServiceBand::reason)
          .add(AMOUNT, "flawed_a_day", band -> band.perDay().flawed())
          .is("mean of the use of applications with a flawed cost curve: kept out")
          .add(LIST, "taken_out", BandFiles::takenOut)
          .is("applications whose use is kept out, each with the reason and the date of its end")
          .add(AMOUNT, "idle_a_day", band -> band.perDay().idle())
          .is(
              "commitments that nothing used in the month, as on-demand price: deducted from"
                  + " `more_stable_a_day` and `more_best_a_day` before anything new")
          .add(AMOUNT, "saving_a_year_stable", saving(ServiceBand.Saving::stable))
          .is("what `more_stable_a_day` would save in 365 days if use stays as it was")
          .add(AMOUNT, "saving_a_year_best", saving(ServiceBand.Saving::best))
          .is("the same of `more_best_a_day`")
          .add(DAY, "decide_by", band -> band.next().map(Commitment::decideBy))
          .is("last day to decide on the running commitment that ends first, notice deducted")
          .add(TEXT, "decides", band -> band.next().flatMap(of -> of.renewal().decides()))
          .is("who, by `rates/commitments.csv`; empty = not stated")
          .add(NUMBER, "predictability", band -> band.predictability().score())
          .is(
              "0 to 100: the least of the next three × 100; below 50 nothing is to be committed,"
                  + " 50 to 70 with care, above it is well known")
          .add(RATIO, "stability", band -> band.predictability().stability())
          .is("use that was there on nineteen of twenty days ÷ mean")
          .add(RATIO, "trend_part", band -> band.predictability().trend())
          .is("1 if use does not fall; 0.5 if it falls by a tenth, 0 by a fifth")
          .add(RATIO, "lifecycle_part", band -> band.predictability().lifecycle())
          .is("`use_a_day` ÷ (`use_a_day` + `never_a_day`)");

  private BandFiles() {}

  private static List<String> takenOut(ServiceBand band) {
    List<String> all = new ArrayList<>();
    band.takenOut().forEach((id, demand) -> all.add(id + ": " + demand.because()));
    return all;
  }

  private static Function<ServiceBand, Optional<BigDecimal>> saving(
      Function<ServiceBand.Saving, BigDecimal> which) {
    return band -> band.saving().map(which);
  }

  private static Function<ServiceBand, Optional<Double>> level(Function<CommitBand, Double> level) {
    return band -> band.band().map(level);
  }

  /** What a level is above what is covered already. */
  private static Function<ServiceBand, Optional<Measure>> more(Function<CommitBand, Double> level) {
    return band -> band.band().map(level).map(band::more);
  }

  private static Function<ServiceBand, Optional<Double>> regret(double shock) {
    return level(band -> band.regret().getOrDefault(shock, Double.NaN));
  }
}
