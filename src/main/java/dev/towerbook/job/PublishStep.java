package dev.towerbook.job;

import dev.towerbook.report.PackFolder;
import dev.towerbook.store.Book;
import dev.towerbook.store.Views;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * One atomic rename, after everything before it is on disk. It is announced in the book first and
 * entered there afterwards: of a run that is killed at the rename, the next one tells from the
 * reports folder whether the pack is published, see {@link dev.towerbook.store.Views}.
 */
final class PublishStep implements Tasklet {

  private final Night night;
  private final Book book;
  private boolean announced;

  PublishStep(Night night, Book book) {
    this.night = night;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    long start = System.nanoTime();
    Night.RenderedPack pack = night.rendered();
    YearMonth month = night.monthBook().month();
    if (!announced) {
      book.views().announce(new Views.Announced(month, pack.id()), List.of());
      announced = true;
      return RepeatStatus.CONTINUABLE;
    }
    book.checkpoint();
    PackFolder packs = new PackFolder(night.settings().reports());
    Path published = packs.publish(pack.folder(), month.toString(), pack.id());
    book.views().publish();
    night.published(published);
    night.console().step("publish", published.toString(), System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }
}
