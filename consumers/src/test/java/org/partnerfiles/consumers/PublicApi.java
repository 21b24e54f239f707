package org.partnerfiles.consumers;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public API of an artifact as text: one line for each public or protected declaration in its public packages, in order. */
final class PublicApi {

    private static final Set<Class<?>> ANCESTORS = Set.of(Object.class, Record.class, Enum.class);

    /** Methods that every class has. */
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private PublicApi() {}

    /** {@return the API of a module: its packages that are exported to everyone} */
    static String of(ModuleReference module) throws IOException, ClassNotFoundException {
        Set<String> exported = module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            return of(
                    "module " + module.descriptor().name(),
                    classes(files, exported::contains),
                    PublicApi.class.getClassLoader());
        }
    }

    /** {@return the API of an artifact without a module descriptor: its packages that are not named internal} */
    static String of(PlainArtifact artifact) throws IOException, ClassNotFoundException {
        try (URLClassLoader loader = artifact.loader()) {
            return of(
                    "artifact " + artifact.name(),
                    classes(artifact.files().stream(), name -> !name.contains(".internal")),
                    loader);
        }
    }

    private static String of(String title, Set<String> classes, ClassLoader loader) throws ClassNotFoundException {
        StringBuilder text = new StringBuilder(title + "\n");
        for (String name : classes) {
            Class<?> type = Class.forName(name, false, loader);
            if (isVisible(type)) {
                text.append('\n').append(describe(type));
            }
        }
        return text.toString();
    }

    /** {@return the classes of packages, in order} */
    private static Set<String> classes(Stream<String> files, Predicate<String> packages) {
        return files.filter(name -> name.endsWith(".class") && name.contains("/") && !name.contains("-info"))
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .filter(name -> packages.test(name.substring(0, name.lastIndexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isVisible(Class<?> type) {
        return isVisible(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()))
                && !type.isAnonymousClass()
                && !type.isLocalClass();
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** JDKs differ in whether they report an interface as sealed. */
    private static String declaration(Class<?> type) {
        String text = type.toGenericString().replaceFirst("(non-)?sealed ", "");
        return type.isSealed() ? text.replaceFirst("(class|interface) ", "sealed $1 ") : text;
    }

    private static String describe(Class<?> type) {
        StringBuilder text = new StringBuilder(declaration(type));
        if (type.getSuperclass() != null && !ANCESTORS.contains(type.getSuperclass())) {
            text.append(" extends ").append(TypeText.of(type.getAnnotatedSuperclass()));
        }
        if (type.getInterfaces().length > 0) {
            text.append(type.isInterface() ? " extends " : " implements ")
                    .append(joined(type.getAnnotatedInterfaces()));
        }
        text.append('\n');
        members(type).forEach(member -> text.append("    ").append(member).append('\n'));
        return text.toString();
    }

    private static List<String> members(Class<?> type) {
        List<String> members = new ArrayList<>();
        if (type.isRecord()) {
            members.add("record components "
                    + Arrays.stream(type.getRecordComponents())
                            .map(component -> TypeText.of(component.getAnnotatedType()) + " " + component.getName())
                            .collect(Collectors.joining(", ", "(", ")")));
        }
        Stream.of(type.getDeclaredFields())
                .filter(PublicApi::isTold)
                .sorted(Comparator.comparing(Field::getName))
                .map(field -> modifiers(field) + TypeText.of(field.getAnnotatedType()) + " " + field.getName())
                .forEach(members::add);
        Stream.of(type.getDeclaredConstructors())
                .filter(constructor -> isTold(constructor) && !type.isRecord())
                .map(constructor -> modifiers(constructor) + "new" + signature(constructor))
                .sorted()
                .forEach(members::add);
        Stream.of(type.getDeclaredMethods())
                .filter(method -> isTold(method) && !isOfEveryOne(type, method))
                .sorted(Comparator.comparing(Method::getName).thenComparing(PublicApi::signature))
                .map(PublicApi::method)
                .forEach(members::add);
        return members;
    }

    private static String method(Method method) {
        return modifiers(method)
                + (method.isDefault() ? "default " : "")
                + TypeText.parameters(method.getTypeParameters())
                + TypeText.of(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + signature(method);
    }

    private static String signature(Executable executable) {
        String thrown = joined(executable.getAnnotatedExceptionTypes());
        return "(" + joined(executable.getAnnotatedParameterTypes()) + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String joined(AnnotatedType[] types) {
        return Arrays.stream(types).map(TypeText::of).collect(Collectors.joining(", "));
    }

    private static boolean isTold(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean isOfEveryOne(Class<?> type, Method method) {
        return OF_OBJECT.contains(method.getName())
                || (type.isRecord()
                        && Stream.of(type.getRecordComponents())
                                .anyMatch(component -> component.getAccessor().equals(method)));
    }

    private static String modifiers(Member member) {
        int told = member instanceof Field ? Modifier.fieldModifiers() : Modifier.methodModifiers();
        int hidden = Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.STRICT | Modifier.TRANSIENT;
        String modifiers = Modifier.toString(member.getModifiers() & told & ~hidden);
        return modifiers.isEmpty() ? "" : modifiers + " ";
    }
}
