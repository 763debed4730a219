package fr.sillage.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Where one installation keeps everything; held by one launcher at a time. */
final class DataFolder implements AutoCloseable {

    private static final int SECRET_BYTES = 24;

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataFolder open(Path folder) throws CannotStart, IOException {
        requireOwnAndWritable(folder);
        FileChannel channel = FileChannel.open(folder.resolve("launcher.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new CannotStart("The data folder " + folder + " is in use by another launcher: "
                    + "stop that one, or give another folder with --data DIR.");
        }
        Files.createDirectories(folder.resolve("logs"));
        return new DataFolder(folder, channel);
    }

    Path path() {
        return folder;
    }

    /** PostgreSQL's own data directory. */
    Path database() {
        return folder.resolve("database");
    }

    /** Where PostgreSQL's programs are unpacked. */
    Path programs() {
        return folder.resolve("postgresql");
    }

    Path log(Part part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    void forgetDatabase() throws IOException {
        delete(database());
        Files.deleteIfExists(passwordFile());
    }

    boolean isSampleUnfinished() {
        return Files.exists(sampleMark());
    }

    void beginSample() throws IOException {
        Files.writeString(sampleMark(), "");
    }

    void endSample() throws IOException {
        Files.delete(sampleMark());
    }

    boolean hasPasswords() {
        return Files.exists(passwordFile());
    }

    /** The same passwords as long as the database lives. */
    Properties passwords() throws IOException {
        Properties passwords = new Properties();
        if (hasPasswords()) {
            try (Reader reader = Files.newBufferedReader(passwordFile())) {
                passwords.load(reader);
            }
            return passwords;
        }
        for (Part part : Part.values()) {
            passwords.setProperty(part.toString(), newSecret());
        }
        createOwnerOnly(passwordFile());
        try (Writer writer = Files.newBufferedWriter(passwordFile())) {
            passwords.store(writer, "PostgreSQL roles of this installation");
        }
        return passwords;
    }

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Ours alone, as the database library makes what it unpacks in there writable by anyone; a given folder stays as it is. */
    private static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.getParent());
        if (isPosix(folder)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Nobody else can read the file at any moment. */
    static Path createOwnerOnly(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (isPosix(file)) {
            return Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.createFile(file);
        AclFileAttributeView access = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (access != null) {
            access.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(access.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Beside the data it speaks of, so that both are forgotten together. */
    private Path sampleMark() {
        return database().resolve("sample-unfinished");
    }

    private Path passwordFile() {
        return folder.resolve("passwords.properties");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * PostgreSQL only works for the owner of its files, and root would leave files behind that the owner cannot read:
     * both are told here, where the folder's owner is known, rather than by PostgreSQL.
     */
    private static void requireOwnAndWritable(Path folder) throws CannotStart {
        UserPrincipal owner;
        UserPrincipal user;
        try {
            createFolder(folder);
            owner = Files.getOwner(folder);
            Path probe = Files.createTempFile(folder, "probe", null);
            user = Files.getOwner(probe);
            Files.delete(probe);
        } catch (IOException e) {
            throw new CannotStart("Cannot write to the data folder " + folder + " (" + reason(e) + "): "
                    + "give another one with --data DIR.");
        }
        if (!owner.equals(user)) {
            throw new CannotStart("The data folder " + folder + " belongs to " + owner.getName() + " and you are "
                    + user.getName() + ": start as " + owner.getName() + ", or give another folder with --data DIR.");
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            // never there
        }
    }
}
