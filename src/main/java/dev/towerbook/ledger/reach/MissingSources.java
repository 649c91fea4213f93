package dev.towerbook.ledger.reach;

import dev.towerbook.intake.declared.DeclaredSource;
import dev.towerbook.intake.declared.ExpectedDelivery;
import dev.towerbook.intake.declared.Rhythm;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.money.MoneyBag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what a month lacks, one month at a time. */
final class MissingSources {

  /** A role with a smaller part of the hours of its folder comes and goes. */
  private static final BigDecimal ROLE_PART = BigDecimal.valueOf(50);

  private final Collection<SourceDays> sources;
  private final Declarations declared;
  private final Map<String, DeliveryFacts> deliveries;

  MissingSources(
      Collection<SourceDays> sources,
      Declarations declared,
      Map<String, DeliveryFacts> deliveries) {
    this.sources = sources;
    this.declared = declared;
    this.deliveries = deliveries;
  }

  /** Sources of the month before that are not there or end early. */
  List<NotDelivered> in(YearMonth month, YearMonth former) {
    List<NotDelivered> missing = new ArrayList<>();
    for (SourceDays source : sources) {
      if (source.hasIn(former) && isRegular(source, former)) {
        SourceDays now = Moves.followed(source, month, former, sources);
        Expectation expected = Expectation.of(source, month, former, declared);
        if (!isThere(now, month, expected)
            && (!source.id().isRole() || isMissed(now, month, former))) {
          missing.add(missing(source, now.in(month), former, expected));
        }
      }
    }
    return missing;
  }

  /**
   * Sources that have come again: the month before lacks them, or the end of their bill.
   *
   * @param earlier the month before the month before
   */
  List<NotDelivered> gaps(YearMonth month, YearMonth former, YearMonth earlier) {
    return in(former, earlier).stream()
        .filter(gap -> gap.isWhole() || gap.id().kind() == SourceKind.BILL)
        .filter(gap -> !gap.id().isRole())
        .filter(gap -> source(gap.id()).filter(source -> source.isIn(month)).isPresent())
        .toList();
  }

  private Optional<SourceDays> source(SourceId id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /**
   * Vendors send invoices when they do, and people change roles: only those that come each month
   * are missed.
   */
  private boolean isRegular(SourceDays source, YearMonth before) {
    if (source.id().isRole()) {
      SourceDays folder = source(source.id().whole()).orElseThrow();
      List<YearMonth> past =
          Stream.of(before, before.minusMonths(1), before.minusMonths(2))
              .filter(folder::hasIn)
              .toList();
      return past.size() > 1 && past.stream().allMatch(source::hasIn);
    }
    if (source.id().kind() != SourceKind.INVOICE) {
      return true;
    }
    for (int back = 0; back < Expectation.MONTHS; back++) {
      if (!source.hasIn(before.minusMonths(back))) {
        return false;
      }
    }
    return true;
  }

  /** True if the folder has come without a role that had hours worth to be reported. */
  private boolean isMissed(SourceDays role, YearMonth month, YearMonth former) {
    SourceDays folder = source(role.id().whole()).orElseThrow();
    BigDecimal part = role.quantity(former).multiply(ROLE_PART);
    return !role.isIn(month) && folder.isIn(month) && part.compareTo(folder.quantity(former)) >= 0;
  }

  private static boolean isThere(SourceDays source, YearMonth month, Expectation expected) {
    if (expected.day().isEmpty()) {
      return true;
    }
    return source.isIn(month)
        && expected.isMetBy(source, month)
        && expected.hasItsDays(source, month);
  }

  private NotDelivered missing(
      SourceDays source, SourceDays.InMonth now, YearMonth before, Expectation expected) {
    String folder =
        source.deliveries(before).stream()
            .map(deliveries::get)
            .map(facts -> facts == null ? "" : facts.source())
            .findFirst()
            .orElse(source.id().folder());
    return new NotDelivered(
        source.id(),
        folder,
        before,
        source.effective(before),
        source.quantity(before),
        now.lastDay(),
        now.days(),
        expected.presence() ? Optional.empty() : expected.day());
  }

  /**
   * Declared sources of which neither the month nor the month before has anything. What a row says
   * about the writing of files expects none.
   */
  List<Undelivered> undelivered(YearMonth month, Optional<YearMonth> former) {
    List<Undelivered> missing = new ArrayList<>();
    for (DeclaredSource row : declared.sources().rows()) {
      if (isExpected(row.expected(), month)) {
        undelivered(row, month, former).ifPresent(missing::add);
      }
    }
    return missing;
  }

  private static boolean isExpected(ExpectedDelivery expected, YearMonth month) {
    return !expected.equals(ExpectedDelivery.NONE)
        && !expected.rhythm().equals(Optional.of(Rhythm.IRREGULAR))
        && expected.firstDay().filter(month.atEndOfMonth()::isBefore).isEmpty()
        && expected.lastDay().filter(last -> last.isBefore(month.atDay(1))).isEmpty();
  }

  private Optional<Undelivered> undelivered(
      DeclaredSource row, YearMonth month, Optional<YearMonth> former) {
    List<SourceDays> own = sources.stream().filter(source -> isOf(row, source)).toList();
    boolean otherKind =
        row.subject().isEmpty()
            && own.isEmpty()
            && deliveries.keySet().stream().anyMatch(row.folder()::holds);
    boolean reported =
        former.filter(before -> own.stream().anyMatch(one -> one.hasIn(before))).isPresent();
    boolean there = own.stream().anyMatch(one -> one.isIn(month) || isInvoice(row, one));
    if (otherKind || reported || there) {
      return Optional.empty();
    }
    Optional<YearMonth> newest =
        own.stream()
            .flatMap(one -> one.billed().stream())
            .filter(month::isAfter)
            .max(YearMonth::compareTo);
    if (newest.isEmpty() && !own.isEmpty() && row.expected().firstDay().isEmpty()) {
      return Optional.empty(); // It has begun later.
    }
    MoneyBag money = MoneyBag.empty();
    for (SourceDays one : own) {
      money = money.plus(newest.map(one::effective).orElse(MoneyBag.empty()));
    }
    return Optional.of(new Undelivered(row, newest, money));
  }

  /**
   * Folders of which no file of a kind has a row: an export that failed, or one that is over. A
   * file beside others may be that of a day without rows.
   */
  List<DeliveryFacts> empty() {
    return deliveries.values().stream()
        .filter(MissingSources::isEmpty)
        .filter(
            file ->
                deliveries.values().stream()
                    .filter(other -> other.source().equals(file.source()))
                    .filter(other -> other.kind().equals(file.kind()))
                    .allMatch(other -> isEmpty(other) && file.name().compareTo(other.name()) <= 0))
        .toList();
  }

  private static boolean isEmpty(DeliveryFacts file) {
    return file.physicalLines() <= 1 && file.rows() == 0;
  }

  /** Invoices come when they do, unless a rhythm is declared. */
  private static boolean isInvoice(DeclaredSource row, SourceDays source) {
    return source.id().kind() == SourceKind.INVOICE && row.expected().rhythm().isEmpty();
  }

  /** True if a row is about a source; the roles of a folder are one source with it. */
  private static boolean isOf(DeclaredSource row, SourceDays source) {
    boolean subject =
        row.subject().map(source.id().subject()::equals).orElse(!source.id().isRole());
    return subject
        && source.billed().stream()
            .flatMap(month -> source.deliveries(month).stream())
            .anyMatch(row.folder()::holds);
  }
}
