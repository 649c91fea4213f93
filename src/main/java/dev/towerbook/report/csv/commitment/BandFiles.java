package dev.towerbook.report.csv.commitment;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.DAY;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.commit.CommitBand;
import dev.towerbook.economics.commit.ServiceBand;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.table.PackFile;
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
          .is("mean of the use of applications to be retired: kept out")
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
          .is("`stable_a_day` − `covered_a_day`, not below 0")
          .add(AMOUNT, "more_best_a_day", "the same for the best level", more(CommitBand::high))
          .add(AMOUNT, "regret_a_day", regret(0.0))
          .is("what `best_a_day` would cost more than on demand; below 0 it saves")
          .add(AMOUNT, "regret_a_day_20_less", "the same if use were a fifth lower", regret(-0.2))
          .add(AMOUNT, "regret_a_day_40_less", regret(-0.4))
          .is("the same if use were two fifths lower")
          .word("advice", ServiceBand.Advice.class, ServiceBand::advice)
          .add(TEXT, "reason", "the advice in words", ServiceBand::reason);

  private BandFiles() {}

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
