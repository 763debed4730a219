package fr.sillage.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;

/** PostgreSQL, with one database in which each service has a role and a schema of its own and reaches no other. */
final class Database {

    static final String NAME = "sillage";

    private static final String SUPERUSER = "postgres";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final String STOP_TIMEOUT_SECONDS = "60";

    private final DataFolder folder;
    private final int port;
    private Properties passwords;
    private EmbeddedPostgres postgres;

    Database(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Stops what runs in this folder, at the start what a killed launcher has left: the folder's lock tells that no other
     * launcher owns it.
     *
     * @return whether there was anything
     */
    boolean stopRunning() throws IOException, InterruptedException {
        if (Files.notExists(pidFile())) {
            return false;
        }
        Optional<Path> program = runningProgram();
        if (program.isEmpty()) {
            // After a power cut the number may be another program's by now, and PostgreSQL would take it for its own.
            Files.delete(pidFile());
            return false;
        }
        stop(program.get().resolveSibling("pg_ctl"));
        return true;
    }

    synchronized void start() throws CannotStart, IOException {
        prepareFolder();
        Path superuserPassword = DataFolder.createOwnerOnly(folder.path().resolve("superuser-password.tmp"));
        try {
            Files.writeString(superuserPassword, password(Part.POSTGRES));
            postgres = embedded(superuserPassword).start();
            createRoles();
        } catch (IOException | IllegalStateException | SQLException e) {
            throw new CannotStart("PostgreSQL did not start: " + e.getMessage() + LogTail.of(folder.log(Part.POSTGRES)));
        } finally {
            Files.deleteIfExists(superuserPassword);
        }
        if (Files.notExists(completeMark())) {
            Files.createFile(completeMark());
        }
    }

    synchronized void stop() throws IOException, InterruptedException {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
        // The library gives PostgreSQL five seconds, and nothing if its start failed half-way.
        stopRunning();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/" + NAME;
    }

    String password(Part part) {
        return passwords.getProperty(part.toString());
    }

    private void prepareFolder() throws CannotStart, IOException {
        Files.deleteIfExists(folder.log(Part.POSTGRES));
        if (Files.notExists(completeMark())) {
            // A first start that was cut short: nothing of value is in there.
            folder.forgetDatabase();
        } else if (!folder.hasPasswords()) {
            throw new CannotStart("The database's passwords are gone from " + folder.path()
                    + ": put the file back, or start afresh with --reset.");
        }
        passwords = folder.passwords();
    }

    private EmbeddedPostgres.Builder embedded(Path superuserPassword) {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(folder.log(Part.POSTGRES).toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.database())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_TIMEOUT)
                .setPort(port)
                .setConnectConfig("password", password(Part.POSTGRES))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // The library hands these to initdb as --name=value, locale or not. It also says "-A trust", which
                // the two "auth" options overrule: passwords are checked from the first moment.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "reject")
                .setLocaleConfig("pwfile", superuserPassword.toString())
                // The same order and the same letters on every machine, whatever its language.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "localhost")
                // No socket file: in a shared /tmp it would be in the way of another user.
                .setServerConfig("unix_socket_directories", "")
                // The library switches these off, for tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100");
    }

    private void createRoles() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            for (Part service : Part.SERVICES) {
                if (!exists(sql, "pg_roles WHERE rolname = '" + service + "'")) {
                    sql.execute("CREATE ROLE " + service + " LOGIN");
                }
                sql.execute("ALTER ROLE " + service + " PASSWORD '" + password(service) + "'");
            }
            if (!exists(sql, "pg_database WHERE datname = '" + NAME + "'")) {
                sql.execute("CREATE DATABASE " + NAME);
            }
            sql.execute("REVOKE ALL ON DATABASE " + NAME + ", postgres, template1 FROM PUBLIC");
        }
        try (Connection connection = superuserIn(NAME).getConnection();
                Statement sql = connection.createStatement()) {
            // Functions in "public" can be used by all roles, and none of them can create anything there.
            sql.execute("CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public");
            for (Part service : Part.SERVICES) {
                sql.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + NAME + " TO " + service);
                sql.execute("CREATE SCHEMA IF NOT EXISTS " + service + " AUTHORIZATION " + service);
            }
        }
    }

    private DataSource superuserIn(String database) {
        return postgres.getDatabase(SUPERUSER, database);
    }

    private static boolean exists(Statement sql, String fromWhere) throws SQLException {
        try (ResultSet rows = sql.executeQuery("SELECT 1 FROM " + fromWhere)) {
            return rows.next();
        }
    }

    /** The running program behind the pid file, if it is one of those unpacked in this folder. */
    private Optional<Path> runningProgram() throws IOException {
        List<String> lines = Files.readAllLines(pidFile());
        if (lines.isEmpty() || Files.notExists(folder.programs())) {
            return Optional.empty();
        }
        Path programs = folder.programs().toRealPath();
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .flatMap(process -> process.info().command())
                .map(Path::of)
                .filter(program -> program.startsWith(programs));
    }

    private void stop(Path pgCtl) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // As root the library starts PostgreSQL, which refuses root, in a user namespace; pg_ctl refuses root too.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(pgCtl.toString(), "stop", "-D", folder.database().toString(),
                "-m", "fast", "-w", "-t", STOP_TIMEOUT_SECONDS));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log(Part.POSTGRES).toFile()))
                .start()
                .waitFor();
    }

    private Path pidFile() {
        return folder.database().resolve("postmaster.pid");
    }

    private Path completeMark() {
        return folder.database().resolve("sillage-complete");
    }
}
