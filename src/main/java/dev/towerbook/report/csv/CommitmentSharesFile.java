package dev.towerbook.report.csv;

import dev.towerbook.ledger.CommitmentShare;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.List;

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
            results
                .ledger()
                .commitmentShares()
                .forEach(share -> share(out, share, results.ledger().currency())));
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
