package dev.towerbook.intake.bill.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream on a thread of its own, a few blocks ahead of the reader: one large gzip file then
 * keeps two cores busy, one inflating and one parsing.
 */
final class InflateAhead extends InputStream {

  private static final int BLOCK_BYTES = 256 * 1024;
  private static final int BLOCKS = 4;

  private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BLOCKS);
  private final InputStream source;
  private final Thread thread;
  private Block current = new Block(new byte[0], 0, null);
  private int next;
  private boolean done;

  /** Bytes, or the end ({@code length} below 0), or what went wrong. */
  private static final class Block {
    private final byte[] bytes;
    private final int length;
    private final @Nullable IOException failure;

    Block(byte[] bytes, int length, @Nullable IOException failure) {
      this.bytes = bytes;
      this.length = length;
      this.failure = failure;
    }
  }

  /** Reads and closes {@code source}. */
  InflateAhead(InputStream source) {
    this.source = source;
    for (int i = 0; i < BLOCKS; i++) {
      free.add(new byte[BLOCK_BYTES]);
    }
    thread = Thread.ofPlatform().name("inflate").daemon().start(this::readAll);
  }

  private void readAll() {
    try {
      Block block = nextBlock();
      while (block.length > 0) {
        full.put(block);
        block = nextBlock();
      }
      full.put(block);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Block nextBlock() throws InterruptedException {
    byte[] bytes = free.take();
    try {
      int count = source.readNBytes(bytes, 0, bytes.length);
      return new Block(bytes, count == 0 ? -1 : count, null);
    } catch (IOException e) {
      return new Block(bytes, -1, e);
    } catch (RuntimeException e) {
      return new Block(bytes, -1, new IOException(e));
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (next == current.length && !done) {
      take();
    }
    if (done) {
      return -1;
    }
    int count = Math.min(length, current.length - next);
    System.arraycopy(current.bytes, next, target, offset, count);
    next += count;
    return count;
  }

  private void take() throws IOException {
    try {
      if (current.bytes.length > 0) {
        free.put(current.bytes);
      }
      current = full.take();
      next = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading");
    }
    IOException failure = current.failure;
    if (failure != null) {
      throw failure;
    }
    done = current.length < 0;
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    source.close();
  }
}
