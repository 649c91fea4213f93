package dev.towerbook.sample.company;

import dev.towerbook.sample.company.SampleCompany.Assignment;
import dev.towerbook.sample.company.SampleCompany.Counter;
import dev.towerbook.sample.company.SampleCompany.Purchase;
import dev.towerbook.sample.company.SampleCompany.Span;
import dev.towerbook.sample.company.SampleCompany.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Generated applications {@code app-0025} …, each with a workload, some hours and a counter; every
 * third with a licence, every eighth with a bot.
 */
public final class ExtraApplications {

  private static final Span ALWAYS = new Span(SampleCompany.MONTHS.get(0), SampleCompany.NEWEST);
  private static final int SUB_ACCOUNTS = 40;
  private static final int LICENCE_EVERY = 3;
  private static final int BOT_EVERY = 8;
  private static final int PER_PERSON = 4;
  private static final int HOURS = 10;

  private final SampleOrder order;

  public ExtraApplications(SampleOrder order) {
    this.order = order;
  }

  /** Numbers of the generated applications. */
  IntStream numbers() {
    return IntStream.rangeClosed(SampleOrder.COMPANY_APPLICATIONS + 1, order.applications());
  }

  static String application(int number) {
    return String.format(Locale.ROOT, "app-%04d", number);
  }

  static String bot(int number) {
    return String.format(Locale.ROOT, "bot-%04d", number);
  }

  static boolean hasBot(int number) {
    return number % BOT_EVERY == 0;
  }

  /** A number that belongs to an application and a word. */
  int dice(int number, String word, int bound) {
    return Dice.below(Dice.key(order.seed(), application(number), word), bound);
  }

  /** The company with the generated applications. */
  public SampleCompany added(SampleCompany company) {
    List<Workload> workloads = new ArrayList<>(company.workloads());
    List<Assignment> assignments = new ArrayList<>(company.assignments());
    List<Purchase> purchases = new ArrayList<>(company.purchases());
    List<Counter> counters = new ArrayList<>(company.counters());
    numbers()
        .forEach(
            number -> {
              workloads.addAll(workloads(number));
              assignments.addAll(assignments(number));
              purchases.addAll(purchases(number));
              counters.addAll(counters(number));
            });
    return new SampleCompany(
        company.providers(),
        company.services(),
        company.parts(),
        workloads,
        company.specialCharges(),
        assignments,
        purchases,
        counters);
  }

  private List<Workload> workloads(int number) {
    String[] providers = {"aws", "azure", "google"};
    String[] profiles = {"event", "service", "gweb"};
    String id = application(number);
    Workload own =
        new Workload(
            providers[number % providers.length],
            "application",
            id,
            "halden-estate-" + number % SUB_ACCOUNTS,
            profiles[number % profiles.length],
            BigDecimal.valueOf(300L + dice(number, "monthly", 2700)),
            dice(number, "trend", 400) - 150,
            ALWAYS,
            "app",
            id);
    if (!hasBot(number)) {
      return List.of(own);
    }
    String bot = bot(number);
    BigDecimal monthly = BigDecimal.valueOf(150L + dice(number, "bot", 500));
    return List.of(
        own,
        new Workload(
            "azure", "wrapper", bot, "sub-automation", "bot", monthly, 0, ALWAYS, "wrapper", bot));
  }

  private List<Assignment> assignments(int number) {
    String person = String.format(Locale.ROOT, "Engineer %04d", number / PER_PERSON);
    Assignment own = assignment(person, application(number), "", hasBot(number) ? 5 : HOURS);
    return hasBot(number)
        ? List.of(own, assignment(person, "", bot(number), HOURS - 5))
        : List.of(own);
  }

  private static Assignment assignment(
      String person, String application, String wrapper, int hours) {
    return new Assignment(
        person,
        "software-engineer",
        application,
        wrapper,
        "RUN-ESTATE",
        "run",
        "run",
        "no",
        hours,
        ALWAYS);
  }

  private List<Purchase> purchases(int number) {
    if (number % LICENCE_EVERY != 0) {
      return List.of();
    }
    return List.of(
        new Purchase(
            "monthly",
            "Estate Software",
            "Licence " + application(number),
            "licence",
            "EUR",
            BigDecimal.valueOf(50_000L + dice(number, "licence", 300_000), 2),
            "opex",
            "run",
            application(number),
            "",
            "",
            ALWAYS.first().toString(),
            ALWAYS.last().toString()));
  }

  private List<Counter> counters(int number) {
    Counter own =
        new Counter(
            application(number),
            "",
            "transaction",
            20 + dice(number, "volume", 3000),
            dice(number, "weekend", 100),
            dice(number, "growth", 300) - 100,
            ALWAYS);
    if (!hasBot(number)) {
      return List.of(own);
    }
    return List.of(
        own,
        new Counter("", bot(number), "workflow_run", 20 + dice(number, "runs", 300), 10, 0, ALWAYS),
        new Counter("", bot(number), "exception", 1 + dice(number, "stops", 20), 10, 0, ALWAYS));
  }
}
