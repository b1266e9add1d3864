package org.lectern.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file whose bytes are on the disk when it is closed. */
final class SyncedStream extends OutputStream {
    private final FileChannel channel;
    private final OutputStream buffered;

    SyncedStream(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    @Override
    public void write(int value) throws IOException {
        buffered.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        buffered.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        buffered.flush();
    }

    boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            buffered.flush();
            channel.force(true);
        }
    }
}
