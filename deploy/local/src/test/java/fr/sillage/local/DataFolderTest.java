package fr.sillage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void A_folder_in_use_by_another_launcher_is_refused_until_it_is_left() throws Exception {
        DataFolder first = DataFolder.open(temporary);

        assertThatThrownBy(() -> DataFolder.open(temporary))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(temporary.toString(), "in use by another launcher");

        first.close();
        DataFolder.open(temporary).close();
    }

    @Test
    void A_folder_that_cannot_be_made_is_told_with_the_option_that_changes_it() throws Exception {
        Path file = Files.createFile(temporary.resolve("a file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(file.toString(), "--data");
    }

    @Test
    void Passwords_stay_the_same_until_the_database_is_forgotten() throws Exception {
        try (DataFolder folder = DataFolder.open(temporary)) {
            Properties passwords = folder.passwords();

            assertThat(passwords.values()).hasSize(Part.values().length).doesNotHaveDuplicates();
            assertThat(folder.passwords()).isEqualTo(passwords);

            folder.forgetDatabase();
            assertThat(folder.passwords()).isNotEqualTo(passwords);
        }
    }

    @Test
    void Passwords_can_be_read_by_their_owner_only() throws Exception {
        assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"), "Windows has other permissions");
        Path data = temporary.resolve("données à moi");
        try (DataFolder folder = DataFolder.open(data)) {
            folder.passwords();
        }

        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("passwords.properties"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
