package dev.towerbook.ledger.allocate;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.month.MonthlyCost;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cost that reaches its cost object without a shared pool: direct, through a wrapper's hosts,
 * or in suspense.
 *
 * @param lines in the order of the monthly costs
 * @param shared the monthly costs that wait in shared pools
 * @param usage the month's counts
 */
record DirectLines(List<AllocatedCost> lines, List<MonthlyCost> shared, List<UsageTotal> usage) {

  static DirectLines of(List<MonthlyCost> costs, Catalogue catalogue, List<UsageTotal> usage) {
    List<AllocatedCost> lines = new ArrayList<>();
    List<MonthlyCost> shared = new ArrayList<>();
    for (MonthlyCost posting : costs) {
      switch (posting.target()) {
        case CostObject.Application application -> lines.add(line(posting, application));
        case CostObject.Wrapper wrapper ->
            lines.addAll(hostLines(posting, wrapper.id(), catalogue));
        case CostObject.SharedPool pool -> shared.add(posting);
        case CostObject.Suspense suspense -> lines.add(line(posting, suspense));
      }
    }
    return new DirectLines(List.copyOf(lines), List.copyOf(shared), List.copyOf(usage));
  }

  private static AllocatedCost line(MonthlyCost posting, CostObject.Final costObject) {
    return new AllocatedCost(costObject, posting.place(), posting.source(), posting.effective());
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
              new CostObject.Application(hosts.get(i).application()),
              posting.place(),
              posting.source().ofWrapper(wrapper),
              parts.get(i)));
    }
    return lines;
  }

  /** Application → share of what is posted to a target; empty for pools and suspense. */
  Map<String, BigDecimal> hosts(CostObject.Assigned target, Catalogue catalogue) {
    Map<String, BigDecimal> hosts = new LinkedHashMap<>();
    if (target instanceof CostObject.Application application) {
      hosts.put(application.id(), BigDecimal.ONE);
    } else if (target instanceof CostObject.Wrapper wrapper) {
      catalogue.hostsOf(wrapper.id()).forEach(host -> hosts.put(host.application(), host.share()));
    }
    return hosts;
  }
}
