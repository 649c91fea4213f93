package dev.towerbook.ledger.allocate;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.month.MonthlyCost;
import dev.towerbook.mapping.Target;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cost that reaches its bearer without a shared pool: direct, through a wrapper's hosts, or in
 * suspense.
 *
 * @param lines in the order of the postings
 * @param shared the postings that wait in shared pools
 * @param usage the month's counts
 */
record DirectLines(List<AllocatedCost> lines, List<MonthlyCost> shared, List<UsageTotal> usage) {

  static DirectLines of(List<MonthlyCost> postings, Catalogue catalogue, List<UsageTotal> usage) {
    List<AllocatedCost> lines = new ArrayList<>();
    List<MonthlyCost> shared = new ArrayList<>();
    for (MonthlyCost posting : postings) {
      switch (posting.target()) {
        case Target.ToApplication application ->
            lines.add(line(posting, new Bearer.OfApplication(application.id())));
        case Target.ToWrapper wrapper -> lines.addAll(hostLines(posting, wrapper.id(), catalogue));
        case Target.ToSharedPool pool -> shared.add(posting);
        case Target.Suspense suspense ->
            lines.add(line(posting, new Bearer.InSuspense(suspense.reason())));
      }
    }
    return new DirectLines(List.copyOf(lines), List.copyOf(shared), List.copyOf(usage));
  }

  private static AllocatedCost line(MonthlyCost posting, Bearer bearer) {
    return new AllocatedCost(bearer, posting.place(), posting.source(), posting.effective());
  }

  private static List<AllocatedCost> hostLines(
      MonthlyCost posting, String wrapper, Catalogue catalogue) {
    List<WrapperHost> hosts = catalogue.hostsOf(wrapper);
    List<BigDecimal> shares = hosts.stream().map(WrapperHost::share).toList();
    List<BigDecimal> parts = Weights.splitExactly(posting.effective(), shares).orElseThrow();
    List<AllocatedCost> lines = new ArrayList<>(hosts.size());
    for (int i = 0; i < hosts.size(); i++) {
      lines.add(
          new AllocatedCost(
              new Bearer.OfApplication(hosts.get(i).application()),
              posting.place(),
              posting.source().ofWrapper(wrapper),
              parts.get(i)));
    }
    return lines;
  }

  /** Application → share of what is posted to a target; empty for pools and suspense. */
  Map<String, BigDecimal> hosts(Target target, Catalogue catalogue) {
    Map<String, BigDecimal> hosts = new LinkedHashMap<>();
    if (target instanceof Target.ToApplication application) {
      hosts.put(application.id(), BigDecimal.ONE);
    } else if (target instanceof Target.ToWrapper wrapper) {
      catalogue.hostsOf(wrapper.id()).forEach(host -> hosts.put(host.application(), host.share()));
    }
    return hosts;
  }
}
