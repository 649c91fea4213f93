package dev.towerbook.sample.bill;

import dev.towerbook.sample.company.Dice;
import dev.towerbook.sample.company.SampleCompany;
import dev.towerbook.sample.company.SampleCompany.Part;
import dev.towerbook.sample.company.SampleCompany.Service;
import dev.towerbook.sample.company.SampleCompany.Workload;
import dev.towerbook.sample.company.Season;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Workloads of a provider → what each service of each of them costs in a month, at list price. */
final class UsagePlan {

  private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);
  private static final int NOISE = 150;

  /** The list cost of a bill is in units of 10<sup>-8</sup>; this many are the finest step. */
  private static final long STEP = 100;

  private final List<Workload> workloads;
  private final Map<String, List<Part>> profiles = new HashMap<>();
  private final Map<String, Service> services = new HashMap<>();
  private final long seed;

  UsagePlan(SampleCompany company, String provider, long seed) {
    this.seed = seed;
    workloads = company.workloads().stream().filter(w -> w.provider().equals(provider)).toList();
    for (Part part : company.parts()) {
      profiles.computeIfAbsent(part.profile(), name -> new ArrayList<>()).add(part);
    }
    company.services().stream()
        .filter(service -> service.provider().equals(provider))
        .forEach(service -> services.put(service.key(), service));
  }

  /** All parts of a month, in the order of the workloads. */
  List<UsagePart> parts(YearMonth month) {
    List<UsagePart> parts = new ArrayList<>();
    for (Workload workload : workloads) {
      if (workload.span().holds(month)) {
        addParts(workload, month, parts);
      }
    }
    return parts;
  }

  private void addParts(Workload workload, YearMonth month, List<UsagePart> parts) {
    long units = listUnits(workload, month);
    long left = units;
    List<Part> profile = profiles.getOrDefault(workload.profile(), List.of());
    for (int i = 0; i < profile.size(); i++) {
      Part part = profile.get(i);
      boolean last = i == profile.size() - 1;
      long share = last ? left : steps(units, part.weight());
      left -= share;
      addEnvironments(workload, part, share, parts);
    }
  }

  private void addEnvironments(Workload workload, Part part, long units, List<UsagePart> parts) {
    Service service = services.get(part.service());
    if (service == null) {
      throw new IllegalStateException(workload.provider() + " has no service " + part.service());
    }
    long left = units;
    Map<String, Integer> shares = environments(part.environments());
    int open = shares.size();
    for (Map.Entry<String, Integer> share : shares.entrySet()) {
      open--;
      long own = open == 0 ? left : steps(units, share.getValue());
      left -= own;
      parts.add(new UsagePart(workload, part, service, share.getKey(), own));
    }
  }

  private static Map<String, Integer> environments(String words) {
    int[] percents =
        switch (words) {
          case "prod-test" -> new int[] {82, 18};
          case "prod-dev" -> new int[] {88, 12};
          case "prod-test-dev" -> new int[] {76, 15, 9};
          case "prod", "sandbox" -> new int[] {100};
          default -> throw new IllegalStateException("no environments " + words);
        };
    Map<String, Integer> shares = new LinkedHashMap<>();
    String[] names = words.split("-", -1);
    for (int i = 0; i < names.length; i++) {
      shares.put(names[i], percents[i]);
    }
    return shares;
  }

  private static long steps(long units, int percent) {
    return units / STEP * percent / 100 * STEP;
  }

  private long listUnits(Workload workload, YearMonth month) {
    long key = Dice.key(seed, workload.id(), workload.subAccount(), month.toString());
    BigDecimal noise = BASIS_POINTS.add(BigDecimal.valueOf(Dice.around(key, NOISE)));
    boolean served = workload.kind().equals("application") || workload.kind().equals("wrapper");
    BigDecimal season = served ? Season.factor(month) : BigDecimal.ONE;
    return workload
            .monthly()
            .multiply(workload.span().grown(workload.trend(), month))
            .multiply(noise.divide(BASIS_POINTS))
            .multiply(season)
            .setScale(6, RoundingMode.HALF_UP)
            .movePointRight(6)
            .longValueExact()
        * STEP;
  }
}
