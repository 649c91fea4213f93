package dev.towerbook.table.numbers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Collects what the numbers of a file say about the mark before their decimals. A number with two
 * readings says nothing itself: it is read as the others are, and is in doubt where these say
 * nothing or contradict each other. Where most are written one way and none is in doubt, the others
 * are no numbers of the file: their rows are rejected one by one.
 */
public final class MarkEvidence {

  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(?:[0-9]+(?:[.][0-9]*)?|[.][0-9]+)(?:[eE][+-]?[0-9]+)?");

  private Optional<SeenNumber> point = Optional.empty();
  private Optional<SeenNumber> comma = Optional.empty();
  private Optional<SeenNumber> withPoint = Optional.empty();
  private Optional<SeenNumber> withComma = Optional.empty();
  private final boolean points3;
  private final boolean commas3;
  private boolean grouped;
  private long points;
  private long commas;

  /** Of any numbers. */
  public MarkEvidence() {
    this(false, false);
  }

  private MarkEvidence(boolean points3, boolean commas3) {
    this.points3 = points3;
    this.commas3 = commas3;
  }

  /** Of numbers that never reach a thousand: a mark before three digits is a decimal one. */
  public static MarkEvidence ofFew() {
    return new MarkEvidence(true, true);
  }

  /** Of a file that a machine wrote: a point before three digits is a decimal one. */
  public static MarkEvidence ofMachine() {
    return new MarkEvidence(true, false);
  }

  /** Looks at a cell; one that is no number is skipped. */
  public void see(SeenNumber number) {
    switch (shape(number.text())) {
      case POINT -> {
        point = point.or(() -> Optional.of(number));
        grouped |= !isPlain(number.text());
        points++;
      }
      case COMMA -> {
        comma = comma.or(() -> Optional.of(number));
        commas++;
      }
      case EITHER_WITH_POINT -> withPoint = withPoint.or(() -> Optional.of(number));
      case EITHER_WITH_COMMA -> withComma = withComma.or(() -> Optional.of(number));
      case SAME -> grouped |= !isPlain(number.text());
      case NONE -> {}
    }
  }

  /** True if the text is plain digits with a point. */
  private static boolean isPlain(String text) {
    return NumberShape.ofPlain(text) != NumberShape.NONE || PLAIN.matcher(text).matches();
  }

  private NumberShape shape(String text) {
    NumberShape shape = NumberShape.of(text);
    if (shape == NumberShape.EITHER_WITH_POINT && points3) {
      return NumberShape.POINT;
    }
    return shape == NumberShape.EITHER_WITH_COMMA && commas3 ? NumberShape.COMMA : shape;
  }

  /** A number that only a point before decimals explains. */
  public Optional<SeenNumber> point() {
    return point;
  }

  /** A number that only a comma before decimals explains. */
  public Optional<SeenNumber> comma() {
    return comma;
  }

  /** The first number with two readings. */
  public Optional<SeenNumber> open() {
    return withPoint.isEmpty() || withComma.isEmpty()
        ? withPoint.or(() -> withComma)
        : withPoint.filter(one -> one.line() <= withComma.get().line()).or(() -> withComma);
  }

  /** A number with two readings that has a comma. */
  public Optional<SeenNumber> openComma() {
    return withComma;
  }

  /** True if a number is no plain one, although it has one reading. */
  public boolean isGrouped() {
    return grouped;
  }

  /** What all numbers together say; {@code beside} are numbers of other columns of the file. */
  public MarkFinding finding(MarkEvidence beside) {
    if (point.isPresent() && comma.isPresent()) {
      boolean doubt = open().isPresent() || points == commas;
      return doubt
          ? new MarkFinding.Mixed(point.get(), comma.get())
          : decided(points > commas ? DecimalMark.POINT : DecimalMark.COMMA);
    }
    if (comma.isPresent()) {
      return decided(DecimalMark.COMMA);
    }
    if (point.isPresent()) {
      boolean plain = !grouped && open().isEmpty();
      return plain ? new MarkFinding.NotNeeded() : decided(DecimalMark.POINT);
    }
    if (open().isEmpty()) {
      return new MarkFinding.NotNeeded();
    }
    if (beside.point.isPresent() != beside.comma.isPresent()) {
      return beside.point.isPresent()
          ? new MarkFinding.Decided(DecimalMark.POINT, beside.point.get())
          : new MarkFinding.Decided(DecimalMark.COMMA, beside.comma.orElseThrow());
    }
    return new MarkFinding.Open(open().get());
  }

  private MarkFinding decided(DecimalMark mark) {
    return new MarkFinding.Decided(mark, (mark == DecimalMark.POINT ? point : comma).orElseThrow());
  }
}
