package org.partnerfiles.reliability.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.partnerfiles.reliability.faults.Fault.Operation;

/** A file with a fault; on a full disk it writes the bytes that still fit, as real disks do. */
final class FaultyChannel extends FileChannel {

    private final FileChannel file;
    private final FaultyFileSystem disk;

    FaultyChannel(FileChannel file, FaultyFileSystem disk) {
        this.file = file;
        this.disk = disk;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int limit = source.limit();
        source.limit(source.position() + disk.room(source.remaining()));
        try {
            return file.write(source);
        } finally {
            source.limit(limit);
        }
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        return write(sources[offset]);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        disk.room(source.remaining());
        return file.write(source, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.fail(Operation.FORCE);
        file.force(metaData);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
        disk.fail(Operation.CLOSE);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return file.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return file.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return file.read(target, position);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        file.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return file.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
