package dev.towerbook.sample.company;

import dev.towerbook.sample.company.SampleCompany.Counter;
import dev.towerbook.sample.company.SampleCompany.Part;
import dev.towerbook.sample.company.SampleCompany.Service;
import dev.towerbook.sample.company.SampleCompany.Span;
import dev.towerbook.sample.company.SampleCompany.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The company in the sixteen months before the eight that are told in full, as an export by month
 * shows it: no resources, no environments but production, and the small services of a workload in
 * its largest one. Amounts join those of the first full month; what grows or shrinks fast today did
 * so slowly then.
 */
public final class PastCompany {

  /** The older months, oldest first. */
  public static final List<YearMonth> MONTHS =
      Stream.iterate(YearMonth.of(2024, 11), month -> month.plusMonths(1)).limit(16).toList();

  /** Name of the files that hold all of them. */
  public static final String NAME = MONTHS.getFirst() + "-to-" + MONTHS.getLast();

  private static final YearMonth JOINT = SampleCompany.MONTHS.getFirst();
  private static final int TREND_MAX = 150;
  private static final int CENTS = 2;
  private static final BigDecimal LINE_MIN = BigDecimal.valueOf(700);

  private final SampleCompany company;
  private final List<Part> parts = new ArrayList<>();

  private PastCompany(SampleCompany company) {
    this.company = company;
  }

  /** The company as its older months are told. */
  public static SampleCompany of(SampleCompany company) {
    return new PastCompany(company).coarse();
  }

  private SampleCompany coarse() {
    List<Workload> workloads =
        company.workloads().stream()
            .filter(workload -> workload.span().first().isBefore(JOINT))
            .filter(workload -> workload.monthly().compareTo(BigDecimal.ONE) > 0)
            .map(this::workload)
            .toList();
    return new SampleCompany(
        company.providers(),
        company.services().stream().map(PastCompany::withoutResources).toList(),
        parts,
        workloads,
        company.specialCharges(),
        company.assignments(),
        company.purchases(),
        company.counters().stream().map(PastCompany::counter).toList());
  }

  private Workload workload(Workload workload) {
    String profile = workload.profile() + "/" + workload.id() + "/" + parts.size();
    parts.addAll(largest(workload, profile));
    int trend = slow(workload.trend(), workload.span());
    BigDecimal monthly = joined(workload.monthly(), workload.span(), workload.trend(), trend);
    return new Workload(
        workload.provider(),
        workload.kind(),
        workload.id(),
        workload.subAccount(),
        profile,
        monthly.setScale(CENTS, RoundingMode.HALF_UP),
        trend,
        workload.span(),
        workload.tagKey(),
        workload.tagValue());
  }

  /** Services that make a line of their own; the largest of them takes the others' weight. */
  private List<Part> largest(Workload workload, String profile) {
    List<Part> sorted =
        company.parts().stream()
            .filter(part -> part.profile().equals(workload.profile()))
            .sorted(Comparator.comparingInt(Part::weight).reversed())
            .toList();
    List<Part> kept = new ArrayList<>();
    int others = 100;
    for (Part part : sorted.subList(1, sorted.size())) {
      BigDecimal share = workload.monthly().multiply(BigDecimal.valueOf(part.weight(), 2));
      if (share.compareTo(LINE_MIN) >= 0) {
        kept.add(part(profile, part, part.weight()));
        others -= part.weight();
      }
    }
    kept.add(part(profile, sorted.getFirst(), others));
    return kept;
  }

  private static Part part(String profile, Part part, int weight) {
    return new Part(profile, part.service(), weight, 1, "prod", part.committed());
  }

  private static Service withoutResources(Service service) {
    return new Service(
        service.provider(),
        service.key(),
        service.name(),
        service.category(),
        service.subcategory(),
        service.meter(),
        service.sku(),
        service.unit(),
        service.price(),
        "",
        "",
        service.description(),
        service.details());
  }

  private static Counter counter(Counter counter) {
    int trend = slow(counter.trend(), counter.span());
    BigDecimal count =
        joined(BigDecimal.valueOf(counter.perWeekday()), counter.span(), counter.trend(), trend);
    return new Counter(
        counter.application(),
        counter.wrapper(),
        counter.unit(),
        count.setScale(0, RoundingMode.HALF_UP).intValueExact(),
        counter.weekendPercent(),
        trend,
        counter.span());
  }

  private static int slow(int trend, Span span) {
    return span.holds(JOINT) ? Math.clamp(trend, -TREND_MAX, TREND_MAX) : trend;
  }

  /**
   * The amount of May that gives, with the other trend, the same amount in the first full month.
   */
  private static BigDecimal joined(BigDecimal amount, Span span, int trend, int slow) {
    return trend == slow
        ? amount
        : amount
            .multiply(span.grown(trend, JOINT))
            .divide(span.grown(slow, JOINT), MathContext.DECIMAL64);
  }
}
