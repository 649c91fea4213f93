package dev.towerbook.job;

import dev.towerbook.report.PackFolder;
import dev.towerbook.store.Book;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** One atomic rename, after everything before it is on disk. */
final class PublishStep implements Tasklet {

  private final Night night;
  private final Book book;

  PublishStep(Night night, Book book) {
    this.night = night;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    long start = System.nanoTime();
    book.checkpoint();
    Night.RenderedPack pack = night.rendered();
    String month = night.monthBook().month().toString();
    Path published =
        new PackFolder(night.settings().reports()).publish(pack.folder(), month, pack.id());
    night.published(published);
    night.console().step("publish", published.toString(), System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }
}
