package dev.towerbook.report.csv.commitment;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.CURRENCY;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.ledger.month.CommitmentShare;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.shared.UnusedBearer;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Who bears unused commitments: as the rules place them and by the policy. */
public final class CommitmentSharesFile {

  public static final PackFile<CommitmentShare> COMMITMENT_SHARES =
      PackFile.of(
              "commitment_shares.csv",
              "Who bears unused commitments by policy, and who would by the rules alone",
              "One row is who bears which part of an unused commitment: `placed` by the rules,"
                  + " `borne_by` by `commitment-policy.csv` in `mappings/`. Amounts are effective"
                  + " cost in report currency; the rows of one unused cost sum exactly to it. Only"
                  + " commitments that a row of the policy speaks of are listed; `ledger.csv` and"
                  + " what is made of it alone (commitments, scopes, corrections) show cost as"
                  + " placed, `cost_lines.csv`, TCO and all that follows as borne. A share by use"
                  + " reaches its bearer directly and stands here, not in `allocations.csv`; what a"
                  + " pool bears is shared in `allocations.csv` like all of that pool. Key:"
                  + " `charge_month`, `commitment_id`, `provider`, `service`, `placed_kind`,"
                  + " `placed`, `borne_kind`, `borne_by`.",
              CommitmentSharesFile::folded)
          .add(MONTH, "month", "month of the pack", share -> share.part().month())
          .add(MONTH, "charge_month", share -> share.part().chargeMonth())
          .is("month that was not used; its first day decides which policy holds")
          .add(ID, "commitment_id", share -> share.part().commitment())
          .is("FOCUS CommitmentDiscountId in lower case")
          .add(TEXT, "provider", "as in `ledger.csv`", share -> share.part().source().provider())
          .add(TEXT, "service", "as in `ledger.csv`", share -> share.part().source().service())
          .word("unused", UnusedBearer.class, CommitmentShare::unused)
          .also("; the policy")
          .add(WORD, "placed_kind", share -> share.part().placed().kind())
          .is("application, wrapper, shared-pool, suspense")
          .add(TEXT, "placed", share -> share.part().placed().name())
          .is("who would bear it by the rules")
          .add(WORD, "borne_kind", "as `placed_kind`", share -> share.borneBy().kind())
          .add(TEXT, "borne_by", "who bears it", share -> share.borneBy().name())
          .add(AMOUNT, "used_cost", CommitmentShare::used)
          .is(
              "what `borne_by` used of the commitment in the billing month, zero if below; zero"
                  + " where use does not decide")
          .add(AMOUNT, "used_total", "of all who used it", CommitmentShare::usedTotal)
          .add(AMOUNT, "unused_cost", share -> share.part().amount())
          .is("the unused cost that is shared")
          .add(CURRENCY, "currency", "report currency", (run, share) -> run.ledger().currency())
          .add(AMOUNT, "amount", "the share", CommitmentShare::amount)
          .add(AMOUNT, "residual", CommitmentShare::residual)
          .is("`amount` − `unused_cost` × `used_cost` ÷ `used_total`: the one rounding")
          .add(TEXT, "note", CommitmentShare::note)
          .is("why the policy could not be followed: no use of the commitment");

  private CommitmentSharesFile() {}

  private record Key(
      String commitment,
      YearMonth charged,
      String provider,
      String service,
      CostObject.Assigned placed,
      CostObject.Assigned borneBy) {

    static Key of(CommitmentShare share) {
      CommitmentShare.Part part = share.part();
      return new Key(
          part.commitment(),
          part.chargeMonth(),
          part.source().provider(),
          part.source().service(),
          part.placed(),
          share.borneBy());
    }
  }

  /** Parts of a commitment that the rules put in several towers or environments are one row. */
  private static Stream<CommitmentShare> folded(RunResults run) {
    Map<Key, CommitmentShare> rows = new LinkedHashMap<>();
    run.ledger()
        .commitmentShares()
        .forEach(share -> rows.merge(Key.of(share), share, CommitmentShare::plus));
    return rows.values().stream();
  }
}
