package dev.towerbook.store.rows;

import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.promise.ListedCommitment;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which deliveries count. The <em>working</em> view is what a running run counts, and what every
 * reading of the book sees; the <em>published</em> view is what the last published pack was made
 * of. A night starts from what is published, and only publishing changes that: whatever a refused
 * or killed run has read is a candidate at most, which saves reading the file again.
 *
 * <p>Publishing is announced before it is done: {@link #announce} is committed, then the pack gets
 * its name by one rename, then {@link #publish} follows. After a kill between the two, the
 * announced pack is either there, and {@link #publish} is made up for, or it is not, and the run
 * starts over.
 */
public final class Views {

  /** A pack that may have got its name. */
  public record Announced(YearMonth month, String packId) {}

  /** True for a delivery whose place a held one takes. */
  private static final String REPLACED_BY_HELD =
      "exists (select 1 from delivery other where other.held and (other.name = delivery.name"
          + " or (other.delivery_scope <> ''"
          + " and other.delivery_scope = delivery.delivery_scope)))";

  private static final String LAST_COUNTED =
      "(delivery.held or (delivery.published and not " + REPLACED_BY_HELD + "))";

  private final JdbcTemplate jdbc;

  public Views(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The rows of a table that count, with the name of their file as {@code delivery_name}. */
  public static String rows(String table) {
    return "select "
        + table
        + ".*, delivery.name as delivery_name from "
        + table
        + " join delivery on delivery.id = "
        + table
        + ".delivery where delivery.working";
  }

  /** What counts in this run, by name. */
  public SortedMap<String, DeliveryFacts> working() {
    return deliveries("select * from delivery where working order by id");
  }

  /** What the last published pack was made of, by name. */
  public SortedMap<String, DeliveryFacts> published() {
    return deliveries("select * from delivery where published order by id");
  }

  /** What the last published pack counted, held deliveries in place of their predecessors. */
  public List<DeliveryFacts> lastCounted() {
    return jdbc.query(
        "select * from delivery where " + LAST_COUNTED + " order by id",
        (row, number) -> DeliveryRows.facts(row));
  }

  /** Sums of the rows of {@link #lastCounted}. */
  public List<SourceTotal> lastTotals() {
    return jdbc.query(
        "select control_total.*, delivery.name as delivery_name from control_total"
            + " join delivery on delivery.id = control_total.delivery where "
            + LAST_COUNTED,
        (row, number) -> TotalRows.total(row));
  }

  /** Commitments in the lists of {@link #lastCounted}. */
  public List<ListedCommitment> lastCommitments() {
    return ContractCommitmentRows.listed(
        jdbc,
        "select contract_commitment.*, delivery.name as delivery_name from contract_commitment"
            + " join delivery on delivery.id = contract_commitment.delivery where "
            + LAST_COUNTED);
  }

  private SortedMap<String, DeliveryFacts> deliveries(String sql) {
    SortedMap<String, DeliveryFacts> deliveries = new TreeMap<>();
    for (DeliveryFacts facts : jdbc.query(sql, (row, number) -> DeliveryRows.facts(row))) {
      if (deliveries.put(facts.name(), facts) != null) {
        throw new IllegalStateException("the book counts two deliveries of " + facts.name());
      }
    }
    return deliveries;
  }

  /** Makes what is published the working view: what a refused run read counts no more. */
  public void restore() {
    jdbc.update("update delivery set working = published");
    giveUp();
  }

  private void giveUp() {
    jdbc.update("delete from announced_hold");
    jdbc.update("delete from announced_pack");
  }

  /** Takes a file out of the working view. */
  public void withdraw(String name) {
    jdbc.update("update delivery set working = false where name = ? and working", name);
  }

  /** Lets a delivery count in place of the one of the same name. */
  public void take(Registered delivery) {
    withdraw(delivery.name());
    jdbc.update("update delivery set working = true where id = ?", delivery.id());
  }

  /**
   * Lets a file count that was read before, with the same bytes and the same shelf.
   *
   * @return false if there is none: it has to be read
   */
  public boolean adopt(String name, String sha256, String rulesHash, DeliveryOrigin origin) {
    List<Registered> known =
        jdbc.query(
            "select id, name from delivery where name = ? and sha256 = ? and rules_hash = ?"
                + " and delivery_scope = ? and delivery_run = ? and submitted = ? order by id",
            (row, number) -> new Registered(row.getLong("id"), row.getString("name")),
            name,
            sha256,
            rulesHash,
            origin.scope(),
            origin.run(),
            origin.submitted());
    known.stream().limit(1).forEach(this::take);
    return !known.isEmpty();
  }

  /** Forgets candidates that neither count in a view nor did in the last pack. */
  public void forgetCandidates() {
    jdbc.update("delete from delivery where not working and not published and not held");
  }

  /**
   * Says which pack is about to be published, and of what.
   *
   * @param held files that count in this run but are not to be published: they are judged again in
   *     the next run, against what was published before
   */
  public void announce(Announced pack, Collection<String> held) {
    giveUp();
    held.forEach(
        name ->
            jdbc.update(
                "insert into announced_hold"
                    + " select id from delivery where name = ? and working and not published",
                name));
    jdbc.update(
        "insert into announced_pack values (?, ?)", pack.packId(), Months.number(pack.month()));
  }

  /** The pack that was announced and not published to the end, if there is one. */
  public Optional<Announced> announced() {
    return jdbc
        .query(
            "select pack_id, pack_month from announced_pack",
            (row, number) -> new Announced(Months.of(row.getInt(2)), row.getString(1)))
        .stream()
        .findFirst();
  }

  /**
   * Makes what counts in this run the published view, but for what is held; what a held delivery
   * takes the place of stays published. Whatever is in no view is forgotten.
   */
  public void publish() {
    jdbc.update("update delivery set held = id in (select delivery from announced_hold)");
    jdbc.update(
        "update delivery set published ="
            + " (working and not held) or (published and not working and "
            + REPLACED_BY_HELD
            + ")");
    giveUp();
    forgetCandidates();
  }
}
