package org.partnerfiles.reliability.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A path of a {@link FaultyFileSystem}: a proxy of a real path, because a path has thirty methods and no fault of its own. */
final class FaultyPath implements InvocationHandler {

    private final Path real;
    private final FaultyFileSystem disk;

    private FaultyPath(Path real, FaultyFileSystem disk) {
        this.real = real;
        this.disk = disk;
    }

    static Path of(Path real, FaultyFileSystem disk) {
        return (Path) Proxy.newProxyInstance(
                Path.class.getClassLoader(), new Class<?>[] {Path.class}, new FaultyPath(real, disk));
    }

    static Path real(Path path) {
        return Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof FaultyPath faulty
                ? faulty.real
                : path;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getFileSystem")) {
            return disk;
        }
        Object[] given = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < given.length; i++) {
            given[i] = given[i] instanceof Path path ? real(path) : given[i];
        }
        try {
            Object result = method.invoke(real, given);
            return result instanceof Path path ? of(path, disk) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
