package dev.towerbook.job.step;

import dev.towerbook.report.pack.PackContents;
import dev.towerbook.report.pack.PackFolder;
import dev.towerbook.store.Book;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * One atomic rename, after everything before it is on disk. It is announced in the book first and
 * entered there afterwards: of a run that is killed at the rename, the next one tells from the
 * reports folder whether the pack is published.
 */
public final class PublishStep implements Tasklet {

  private final RunContext run;
  private final Book book;
  private boolean announced;

  public PublishStep(RunContext run, Book book) {
    this.run = run;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    long start = System.nanoTime();
    RenderStep.Result rendered = run.rendered().take();
    FinishedPack pack = rendered.pack();
    if (!announced) {
      pack.announce(book, run.reconciled().take().held());
      announced = true;
      return RepeatStatus.CONTINUABLE;
    }
    PackContents.check(pack.folder(), PackContents.pages(rendered.results()));
    Path published = pack.publish(book, new PackFolder(run.settings().reports()));
    run.published().give(published);
    run.console().step("publish", published.toString(), System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }
}
