package dev.towerbook.report.pack;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.restate.FigureRestatement;
import dev.towerbook.ledger.restate.LedgerSnapshot;
import dev.towerbook.ledger.restate.Move;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.ledger.restate.RestatementCause;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.table.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pack that readers have, read back from its own CSV files: what was published is what they say,
 * not what the book holds by now.
 */
public final class PublishedPack {

  private final Path pack;
  private final PackCsv csv;

  private PublishedPack(Path pack) {
    this.pack = pack;
    this.csv = new PackCsv(pack);
  }

  /** The pack in a folder; empty if there is none. */
  public static Optional<PublishedPack> in(Path folder) {
    return Files.exists(folder.resolve(Manifest.NAME))
        ? Optional.of(new PublishedPack(folder))
        : Optional.empty();
  }

  /** Its revision; packs of before there were revisions are the first. */
  public int revision() {
    return Manifest.revision(pack);
  }

  /** SHA-256 of the manifest of the pack that it was compared with; empty if there was none. */
  public Optional<String> comparedWith() {
    return Manifest.comparedWith(pack);
  }

  /** SHA-256 of the manifest of a pack, which lists the digest of every other file. */
  public static String digest(Path folder) {
    try {
      return Manifest.sha256(folder.resolve(Manifest.NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its ledger; empty if its files cannot be read any more. */
  public Optional<LedgerSnapshot> ledger() {
    LedgerSnapshot snapshot = new LedgerSnapshot();
    for (Row row : csv.rows("deliveries.csv", Set.of("delivery", "sha256"))) {
      String scope = row.has("scope") ? row.text("scope") : "";
      if (!row.text("sha256").isEmpty()) {
        snapshot.delivery(row.text("delivery"), scope, row.text("sha256"));
      }
    }
    Set<String> wanted =
        Set.of("delivery", "kind", "target_kind", "target", "currency", "effective_cost", "hours");
    for (Row row : csv.rows("ledger.csv", wanted)) {
      row(row).ifPresent(snapshot::row);
    }
    for (Row row : csv.rows("cost_lines.csv", Set.of("bearer_kind", "bearer", "amount"))) {
      if (costObject(row, "bearer_kind").equals(Optional.of(CostObject.Kind.APPLICATION))) {
        snapshot.application(row.text("bearer"), row.decimal("amount").orElse(BigDecimal.ZERO));
      }
    }
    return csv.isReadable() ? Optional.of(snapshot) : Optional.empty();
  }

  private Optional<CostObject.Kind> costObject(Row row, String column) {
    return csv.word(row, column, CostObject.Kind.class);
  }

  private Optional<LedgerSnapshot.LedgerRow> row(Row row) {
    Optional<SourceKind> kind = csv.word(row, "kind", SourceKind.class);
    return costObject(row, "target_kind")
        .filter(costObject -> kind.isPresent())
        .map(
            costObject ->
                new LedgerSnapshot.LedgerRow(
                    row.text("delivery"),
                    kind.get(),
                    costObject,
                    row.text("target"),
                    row.text("currency"),
                    row.decimal("effective_cost").orElse(BigDecimal.ZERO),
                    row.decimal("exchange_rate"),
                    row.decimal("hours").orElse(BigDecimal.ZERO)));
  }

  /** How its money was restated itself; empty if that cannot be read any more. */
  public Optional<Restatement> restatement() {
    List<Move> moves = new ArrayList<>();
    if (csv.has("restatement.csv")) {
      for (Row row : csv.rows("restatement.csv", Set.of("level", "subject", "cause", "amount"))) {
        move(row).ifPresent(moves::add);
      }
    }
    return csv.isReadable()
        ? Optional.of(new Restatement(revision(), moves, FigureRestatement.NONE))
        : Optional.empty();
  }

  private Optional<Move> move(Row row) {
    Optional<Move.Level> level = csv.word(row, "level", Move.Level.class);
    return csv.word(row, "cause", RestatementCause.class)
        .filter(cause -> level.isPresent())
        .map(
            cause ->
                new Move(
                    level.get(),
                    row.text("subject"),
                    cause,
                    row.text("source"),
                    row.decimal("amount").orElse(BigDecimal.ZERO)));
  }
}
