package dev.towerbook.job.step;

import dev.towerbook.assess.Assessment;
import dev.towerbook.assess.PackMonths;
import dev.towerbook.assess.UseData;
import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.store.Book;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Cost lines → figures → a verdict per application, with and without its wrappers. */
public final class AssessStep implements Tasklet {

  private final RunContext run;
  private final Book book;

  public AssessStep(RunContext run, Book book) {
    this.run = run;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long start = System.nanoTime();
    AllocateStep.Result allocated = run.allocated().take();
    PackMonths months = allocated.months();
    UseData use = new BookLedger(book).use(months.now().month(), run.shelf());
    Assessment assessment =
        Assessment.of(
            months,
            run.intake().take().sources(),
            use,
            allocated.reach().absences().sources(),
            run.shelf());
    run.assessed().give(assessment);
    run.console().step("assess", summary(assessment.recommendations()), System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }

  private static String summary(SortedMap<String, Recommendation> recommendations) {
    Map<Disposition, Long> counts =
        recommendations.values().stream()
            .collect(
                Collectors.groupingBy(
                    Recommendation::disposition,
                    () -> new EnumMap<>(Disposition.class),
                    Collectors.counting()));
    String words =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + Words.word(entry.getKey()))
            .collect(Collectors.joining(", "));
    long flips = recommendations.values().stream().filter(Recommendation::flips).count();
    return recommendations.isEmpty()
        ? "no application bears cost"
        : recommendations.size() + " applications: " + words + "; " + flips + " flip with wrappers";
  }
}
