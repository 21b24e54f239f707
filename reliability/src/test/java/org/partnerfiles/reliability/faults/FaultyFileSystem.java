package org.partnerfiles.reliability.faults;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import org.partnerfiles.reliability.faults.Fault.Operation;

/** A directory of the real file system on a disk with one fault. */
public final class FaultyFileSystem extends FileSystem {

    private final FileSystem real;
    private final FaultyProvider provider;
    private final Fault fault;
    private long written;

    private FaultyFileSystem(Path directory, Fault fault) {
        this.real = directory.getFileSystem();
        this.provider = new FaultyProvider(this, real.provider());
        this.fault = fault;
    }

    /**
     * A directory as it is on a disk with a fault.
     *
     * @param directory the directory
     * @param fault what goes wrong
     */
    public static Path directory(Path directory, Fault fault) {
        return FaultyPath.of(directory, new FaultyFileSystem(directory, fault));
    }

    /** {@return how many of a number of bytes fit} */
    int room(int bytes) throws IOException {
        if (fault.operation() != Operation.WRITE) {
            return bytes;
        }
        long left = fault.at() - written;
        if (left <= 0) {
            throw fault.exception();
        }
        int fits = (int) Math.min(left, bytes);
        written += fits;
        return fits;
    }

    void fail(Operation operation) throws IOException {
        if (fault.operation() == operation) {
            throw fault.exception();
        }
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return FaultyPath.of(real.getPath(first, more), this);
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        return real.getPathMatcher(syntaxAndPattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
