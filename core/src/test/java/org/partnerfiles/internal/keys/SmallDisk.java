package org.partnerfiles.internal.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file on a disk that is full after some bytes, until it has more room. */
final class SmallDisk extends FileChannel {

    private final FileChannel file;
    private long room;

    SmallDisk(FileChannel file, long room) {
        this.file = file;
        this.room = room;
    }

    void setRoom(long bytes) {
        room = bytes;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        long left = room - position;
        if (left <= 0) {
            throw new IOException("No space left on device");
        }
        ByteBuffer fits = source.slice().limit((int) Math.min(source.remaining(), left));
        int written = file.write(fits, position);
        source.position(source.position() + written);
        return written;
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long length) throws IOException {
        return file.map(mode, position, length);
    }

    @Override
    public FileChannel truncate(long length) throws IOException {
        file.truncate(length);
        return this;
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public int read(ByteBuffer target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel position(long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void force(boolean metaData) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer target, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long length, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long length, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
