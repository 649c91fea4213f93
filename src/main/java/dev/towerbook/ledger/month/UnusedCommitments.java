package dev.towerbook.ledger.month;

import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.shared.CommitmentPolicy;
import dev.towerbook.mapping.shared.UnusedBearer;
import dev.towerbook.money.ExactSum;
import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who bears what commitments of one month were not used for. The parts wait here until all use of
 * the month is known; then each becomes postings of exactly its amount.
 */
final class UnusedCommitments {

  /** Six decimals behind the finest unit of a share show which way the one rounding went. */
  private static final int RESIDUAL_SCALE = Weights.LEDGER_SCALE + 6;

  private static final String NOT_USED =
      "no use of the commitment in the month: it stays where the rules place it";

  /** Kind, then id, so that the order of the bills shows in no share. */
  private static final Comparator<CostObject.Assigned> BY_NAME =
      Comparator.comparing(CostObject.Assigned::kind).thenComparing(CostObject.Assigned::name);

  private final CommitmentPolicies policies;
  private final Map<String, SortedMap<CostObject.Assigned, ExactSum>> used = new HashMap<>();
  private final Map<Waiting, MonthLedger.Sum> waiting = new LinkedHashMap<>();
  private final List<CommitmentShare> shares = new ArrayList<>();

  /** What one policy decides about: an unused part, and its place by the rules. */
  private record Waiting(
      String commitment, YearMonth chargeMonth, CommitmentPolicy policy, MonthLedger.Head head) {}

  UnusedCommitments(CommitmentPolicies policies) {
    this.policies = policies;
  }

  /** Notes what a ledger entry used; amounts are in the report currency after the rate. */
  void noteUse(LedgerEntry entry, BigDecimal rate) {
    ChargeTraits traits = entry.key().traits();
    if (!traits.commitment().isEmpty() && traits.isUsedCommitment()) {
      used.computeIfAbsent(traits.commitment(), id -> new TreeMap<>(BY_NAME))
          .computeIfAbsent(entry.key().place().target(), target -> new ExactSum())
          .add(entry.amounts().effective().multiply(rate));
    }
  }

  /** Where a ledger entry waits that is the unused part of a commitment with a policy. */
  Optional<MonthLedger.Sum> waiting(LedgerEntry entry, MonthLedger.Head head) {
    ChargeTraits traits = entry.key().traits();
    // A policy says who bears it, not what it is: what has no cost pool or tower stays in suspense.
    boolean isPlaced =
        Set.of(Dimension.APPLICATION.name()).containsAll(entry.key().place().unplaced());
    if (traits.commitment().isEmpty() || !traits.isUnusedCommitment() || !isPlaced) {
      return Optional.empty();
    }
    YearMonth charged = entry.key().chargeMonth();
    return policies
        .of(traits.commitment(), charged.atDay(1))
        .map(policy -> new Waiting(traits.commitment(), charged, policy, head))
        .map(part -> waiting.computeIfAbsent(part, none -> new MonthLedger.Sum()));
  }

  /** The monthly costs of all that waited. */
  List<MonthlyCost> costs(YearMonth month) {
    List<MonthlyCost> costs = new ArrayList<>();
    waiting.forEach(
        (part, sum) -> {
          MonthlyCost placed = sum.posting(part.head());
          costs.addAll(borne(part, placed, month));
        });
    return costs;
  }

  /** Every share of what waited, in a fixed order; after {@link #costs}. */
  List<CommitmentShare> shares() {
    return shares.stream().sorted(CommitmentShare.ORDER).toList();
  }

  private List<MonthlyCost> borne(Waiting part, MonthlyCost placed, YearMonth month) {
    CommitmentShare.Part shared =
        new CommitmentShare.Part(
            month,
            part.chargeMonth(),
            part.commitment(),
            placed.source(),
            placed.target(),
            placed.effective());
    UnusedBearer unused = part.policy().unused();
    return switch (unused) {
      case PURCHASER -> whole(unused, shared, placed, placed.target(), "");
      case CENTRAL ->
          whole(
              unused,
              shared,
              placed,
              new CostObject.SharedPool(part.policy().sharedPool().orElseThrow()),
              "");
      case PROPORTIONAL -> spread(shared, placed, users(part.commitment()));
    };
  }

  /** All of it to one cost object. */
  private List<MonthlyCost> whole(
      UnusedBearer unused,
      CommitmentShare.Part part,
      MonthlyCost placed,
      CostObject.Assigned borneBy,
      String note) {
    shares.add(
        new CommitmentShare(
            unused,
            part,
            borneBy,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            placed.effective(),
            BigDecimal.ZERO,
            note));
    return List.of(borneBy.equals(placed.target()) ? placed : placed.unusedOf(borneBy));
  }

  /** Who used it, with how much; use below zero, such as a correction, counts as none. */
  private SortedMap<CostObject.Assigned, BigDecimal> users(String commitment) {
    SortedMap<CostObject.Assigned, BigDecimal> users = new TreeMap<>(BY_NAME);
    used.getOrDefault(commitment, new TreeMap<>(BY_NAME))
        .forEach(
            (target, sum) -> {
              if (sum.total().signum() > 0) {
                users.put(target, sum.total());
              }
            });
    return users;
  }

  private List<MonthlyCost> spread(
      CommitmentShare.Part part,
      MonthlyCost placed,
      SortedMap<CostObject.Assigned, BigDecimal> users) {
    List<BigDecimal> weights = List.copyOf(users.values());
    Optional<List<BigDecimal>> parts = Weights.splitExactly(placed.effective(), weights);
    Optional<List<BigDecimal>> billed = Weights.splitExactly(placed.billed(), weights);
    if (parts.isEmpty() || billed.isEmpty()) {
      return whole(UnusedBearer.PROPORTIONAL, part, placed, placed.target(), NOT_USED);
    }
    BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<CostObject.Assigned> costObjects = List.copyOf(users.keySet());
    List<MonthlyCost> costs = new ArrayList<>();
    for (int i = 0; i < costObjects.size(); i++) {
      BigDecimal amount = parts.get().get(i);
      shares.add(
          new CommitmentShare(
              UnusedBearer.PROPORTIONAL,
              part,
              costObjects.get(i),
              weights.get(i),
              total,
              amount,
              residual(amount, weights.get(i), part.amount(), total),
              ""));
      MonthlyCost share = placed.unusedOf(costObjects.get(i)).with(amount, billed.get().get(i));
      // The lines are counted once, with the first who bears a part of them.
      costs.add(i == 0 ? share : share.withoutLines());
    }
    return costs;
  }

  private static BigDecimal residual(
      BigDecimal amount, BigDecimal weight, BigDecimal whole, BigDecimal total) {
    return amount
        .multiply(total)
        .subtract(whole.multiply(weight))
        .divide(total, RESIDUAL_SCALE, RoundingMode.HALF_EVEN);
  }
}
