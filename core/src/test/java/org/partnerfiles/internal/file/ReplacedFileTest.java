package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ReplacedFileTest {

    @TempDir
    private Path directory;

    private Path replaced;
    private Path replacement;

    @BeforeEach
    void makeReplacement() throws IOException {
        replaced = directory.resolve("replaced");
        replacement = Files.createFile(
                directory.resolve("replacement"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static String attributes(Path file) throws IOException {
        PosixFileAttributes of = Files.readAttributes(file, PosixFileAttributes.class);
        return PosixFilePermissions.toString(of.permissions()) + " " + of.owner() + " " + of.group();
    }

    @Test
    void a_file_that_replaces_none_keeps_its_permissions() throws IOException {
        String before = attributes(replacement);
        ReplacedFile.givePermissions(replaced, replacement);
        assertThat(attributes(replacement)).isEqualTo(before);
    }

    @Test
    void a_file_gets_the_permissions_of_the_one_that_it_replaces() throws IOException {
        Files.createFile(replaced);
        Files.setPosixFilePermissions(replaced, PosixFilePermissions.fromString("rw-r--rw-"));
        ReplacedFile.givePermissions(replaced, replacement);
        assertThat(attributes(replacement)).isEqualTo(attributes(replaced)).startsWith("rw-r--rw- ");
    }

    /** Only a privileged user may do that. */
    @Test
    void a_privileged_user_gives_the_owner_and_the_group_too() throws IOException {
        Files.createFile(replaced);
        Files.setPosixFilePermissions(replaced, PosixFilePermissions.fromString("rw-rw-r--"));
        giveToAnother(replaced);
        ReplacedFile.givePermissions(replaced, replacement);
        assertThat(attributes(replacement)).isEqualTo(attributes(replaced)).startsWith("rw-rw-r-- daemon daemon");
    }

    private static void giveToAnother(Path file) {
        try {
            UserPrincipalLookupService names = file.getFileSystem().getUserPrincipalLookupService();
            UserPrincipal owner = names.lookupPrincipalByName("daemon");
            GroupPrincipal group = names.lookupPrincipalByGroupName("daemon");
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            view.setGroup(group);
            view.setOwner(owner);
        } catch (IOException e) {
            abort("this user may not give files to another");
        }
    }
}
