package fr.sillage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement by which the service reads, as PostgreSQL saw it: what the service is compared with is its own query, whatever
 * that becomes.
 *
 * @param sql with {@code $1} for the first parameter
 * @param parameters their texts, null for NULL
 */
record Query(String sql, List<String> parameters) {

    /** Of a cursor the first rows only: that it goes on is not another statement. */
    private static final Pattern STATEMENT = Pattern.compile("LOG:  (?:execute (?!fetch from)[^:]*|statement): (.*)",
            Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (?:'((?:[^']|'')*)'|NULL)");

    /** What is done while the log is open. */
    interface Action {
        void run() throws Exception;
    }

    /**
     * Asks the service with the log open, not for the first time, and takes the statement that reads what is meant.
     *
     * @param table in the text of that statement alone
     */
    static Query of(Postgres postgres, Api api, String path, String table) throws Exception {
        api.get(path);
        String[] entries = logged(postgres, () -> api.get(path));
        for (int i = 0; i + 1 < entries.length; i++) {
            Matcher statement = STATEMENT.matcher(entries[i]);
            if (statement.find() && statement.group(1).contains(table) && entries[i + 1].startsWith("DETAIL")) {
                return new Query(oneLine(statement.group(1)), parameters(entries[i + 1]));
            }
        }
        throw new IllegalStateException("The service read no " + table + ":\n" + String.join("\n", entries));
    }

    /** All that the database was asked meanwhile, also by others. */
    static List<String> statements(Postgres postgres, Action action) throws Exception {
        return Stream.of(logged(postgres, action)).map(STATEMENT::matcher).filter(Matcher::find)
                .map(statement -> oneLine(statement.group(1))).toList();
    }

    private static String[] logged(Postgres postgres, Action action) throws Exception {
        postgres.execute("ALTER SYSTEM SET log_statement = 'all'");
        postgres.execute("SELECT pg_reload_conf()");
        awaitSetting(postgres, "all");
        long start = Files.size(postgres.log());
        action.run();
        postgres.execute("ALTER SYSTEM RESET log_statement");
        postgres.execute("SELECT pg_reload_conf()");
        awaitSetting(postgres, "none");
        byte[] log = Files.readAllBytes(postgres.log());
        return new String(log, (int) start, log.length - (int) start, StandardCharsets.UTF_8).split("\n(?=[A-Z]+:  )");
    }

    private static String oneLine(String sql) {
        return sql.replaceAll("\\s+", " ").trim();
    }

    private static void awaitSetting(Postgres postgres, String value) throws Exception {
        while (!postgres.value("SHOW log_statement").equals(value)) {
            Thread.onSpinWait();
        }
    }

    private static List<String> parameters(String detail) throws IOException {
        TreeMap<Integer, String> found = new TreeMap<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            String text = parameter.group(2);
            found.put(Integer.valueOf(parameter.group(1)), text == null ? null : text.replace("''", "'"));
        }
        return new ArrayList<>(found.values());
    }

    /** The same query of another series. */
    Query with(String what, String instead) {
        return new Query(sql, parameters.stream().map(text -> text == null ? null : text.replace(what, instead)).toList());
    }

    /** With the parameters as texts in it. */
    List<String> literals() {
        return parameters.stream().map(text -> text == null ? "NULL" : "'" + text.replace("'", "''") + "'").toList();
    }
}
