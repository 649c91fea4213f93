package dev.towerbook.report.pack;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.restate.FigureRestatement;
import dev.towerbook.ledger.restate.LedgerSnapshot;
import dev.towerbook.ledger.restate.Move;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.ledger.restate.RestatementCause;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Severity;
import dev.towerbook.table.Table;
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
  private final ProblemLog log = new ProblemLog();

  private PublishedPack(Path pack) {
    this.pack = pack;
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
    for (Row row : rows("deliveries.csv", Set.of("delivery", "sha256"))) {
      String scope = row.has("scope") ? row.text("scope") : "";
      if (!row.text("sha256").isEmpty()) {
        snapshot.delivery(row.text("delivery"), scope, row.text("sha256"));
      }
    }
    Set<String> wanted =
        Set.of("delivery", "kind", "target_kind", "target", "currency", "effective_cost", "hours");
    for (Row row : rows("ledger.csv", wanted)) {
      snapshot.row(
          new LedgerSnapshot.LedgerRow(
              row.text("delivery"),
              SourceKind.printed(row.text("kind")),
              Words.parse(CostObject.Kind.class, row.text("target_kind")).orElseThrow(),
              row.text("target"),
              row.text("currency"),
              row.decimal("effective_cost").orElse(BigDecimal.ZERO),
              row.decimal("exchange_rate"),
              row.decimal("hours").orElse(BigDecimal.ZERO)));
    }
    for (Row row : rows("cost_lines.csv", Set.of("bearer_kind", "bearer", "amount"))) {
      if (row.text("bearer_kind").equals("application")) {
        snapshot.application(row.text("bearer"), row.decimal("amount").orElse(BigDecimal.ZERO));
      }
    }
    return isReadable() ? Optional.of(snapshot) : Optional.empty();
  }

  /** How its money was restated itself. */
  public Restatement restatement() {
    List<Move> moves = new ArrayList<>();
    if (Files.exists(csv("restatement.csv"))) {
      for (Row row : rows("restatement.csv", Set.of("level", "subject", "cause", "amount"))) {
        Words.parse(RestatementCause.class, row.text("cause"))
            .ifPresent(
                cause ->
                    moves.add(
                        new Move(
                            Words.parse(Move.Level.class, row.text("level")).orElseThrow(),
                            row.text("subject"),
                            cause,
                            row.text("source"),
                            row.decimal("amount").orElse(BigDecimal.ZERO))));
      }
    }
    return new Restatement(revision(), moves, FigureRestatement.NONE);
  }

  private List<Row> rows(String name, Set<String> required) {
    return new Table(name, log).rows(csv(name), required, column -> true);
  }

  private Path csv(String name) {
    return pack.resolve("csv").resolve(name);
  }

  private boolean isReadable() {
    return log.all().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
