package dev.towerbook.report.csv;

import dev.towerbook.ledger.CommitmentShare;
import dev.towerbook.mapping.Target;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who bears unused commitments: as the rules place them and by the policy. */
final class CommitmentSharesFile {

  private CommitmentSharesFile() {}

  static CsvFile of(RunResults results) {
    return new CsvFile(
        "commitment_shares.csv",
        "Who bears unused commitments by policy, and who would by the rules alone",
        List.of(
            "month",
            "charge_month",
            "commitment_id",
            "provider",
            "service",
            "unused",
            "placed_kind",
            "placed",
            "borne_kind",
            "borne_by",
            "used_cost",
            "used_total",
            "unused_cost",
            "currency",
            "amount",
            "residual",
            "note"),
        out ->
            folded(results.ledger().commitmentShares())
                .forEach(share -> share(out, share, results.ledger().currency())));
  }

  private record Key(
      String commitment,
      YearMonth charged,
      String provider,
      String service,
      Target placed,
      Target borneBy) {

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
  private static List<CommitmentShare> folded(List<CommitmentShare> shares) {
    Map<Key, CommitmentShare> rows = new LinkedHashMap<>();
    shares.forEach(share -> rows.merge(Key.of(share), share, CommitmentShare::plus));
    return List.copyOf(rows.values());
  }

  private static void share(TableWriter out, CommitmentShare share, String currency) {
    CommitmentShare.Part part = share.part();
    out.text(part.month().toString())
        .text(part.chargeMonth().toString())
        .text(part.commitment())
        .text(part.source().provider())
        .text(part.source().service())
        .text(Words.word(share.unused()))
        .text(part.placed().kind())
        .text(part.placed().name())
        .text(share.borneBy().kind())
        .text(share.borneBy().name());
    out.number(share.used())
        .number(share.usedTotal())
        .number(part.amount())
        .text(currency)
        .number(share.amount())
        .number(share.residual())
        .text(share.note())
        .endRow();
  }
}
