package dev.towerbook.intake.bill.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a range of a file. */
public final class RangeInput extends InputStream {

  private final FileChannel channel;
  private long left;

  public RangeInput(Path file, long from, long to) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(from);
    left = to - from;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)));
    left -= Math.max(0, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
