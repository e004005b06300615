package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskGateTest {

    private static final String MAIN = "src/main/java/com/acme/Store.java";
    private static final String CODE = """
            package com.acme;
            import java.io.*;
            import java.nio.file.*;
            import java.security.MessageDigest;
            import java.sql.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.locks.*;
            public class Store implements Serializable {
                private static final long serialVersionUID = 1L;
                private volatile boolean open;
                private int count;
                private List<String> names = new ArrayList<>();
                private final Lock lock = new ReentrantLock();
                private final ExecutorService pool = Executors.newFixedThreadPool(4);
                private final ThreadLocal<String> user = new ThreadLocal<>();
                public synchronized void add(String name) {
                    names.add(name);
                }
                public int next() {
                    lock.lock();
                    try { return count++; } finally { lock.unlock(); }
                }
                byte[] hash(byte[] bytes) throws Exception {
                    return MessageDigest.getInstance("SHA-256").digest(bytes);
                }
                public void remove(String name, Account account) {
                    if (!account.hasRole("ADMIN")) { throw new SecurityException("no"); }
                    names.remove(name);
                }
                @RolesAllowed("admin")
                public void clear() {
                    names.clear();
                }
                ResultSet find(Connection connection, String name) throws SQLException {
                    var statement = connection.prepareStatement("select * from names where name = ?");
                    return statement.executeQuery();
                }
                String read(Path file) throws IOException {
                    try (var reader = new BufferedReader(new FileReader(file.toFile()))) { return reader.readLine(); }
                }
                public List<String> names() {
                    return List.copyOf(names);
                }
                @Override public boolean equals(Object other) {
                    return other instanceof Store store && store.count == count;
                }
                @Override public int hashCode() { return count; }
                public int length(String text) {
                    if (text == null) { return 0; }
                    return text.length();
                }
                String first(Map<String, String> map) {
                    return names.isEmpty() ? "" : names.get(0);
                }
                @JsonProperty("total")
                public int total() {
                    return count;
                }
                interface Account {
                    boolean hasRole(String role);
                }
                static class Failed extends RuntimeException {
                    private static final long serialVersionUID = 7L;
                }
                interface Cookie {
                    void setHttpOnly(boolean on);
                }
                private int total;
                private final Map<String, String> cache = new ConcurrentHashMap<String, String>() { };
                void remember(Cookie cookie, boolean trusted, String key) {
                    if (!trusted) { return; }
                    cookie.setHttpOnly(true);
                    if (key != null && key.isEmpty()) { cache.clear(); }
                    if (key != null && key.length() > 3) { cache.clear(); }
                    cookie.hashCode();
                    new Runnable() {
                        @Override public void run() { int outer = count; }
                    }.run();
                }
                void pipe(InputStream in) throws IOException {
                    in.read();
                    in.close();
                }
                void drain(InputStream in) throws IOException {
                    try (in) { in.read(); }
                }
                void empty(InputStream in) throws IOException {
                    try { in.read(); } catch (IllegalStateException e) { throw new IOException(e); } finally { close(in); }
                }
                void close(InputStream in) { }
                void group(Map<String, List<String>> groups, String key) {
                    List<String> all = groups.get(key);
                    if (all == null) { all = new ArrayList<>(); }
                    all.add(key);
                }
            }
            """;

    private final Gate gate = new RiskGate();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public synchronized void add => public void add => LOCKING_CHANGED",
                "lock.lock(); =>  => LOCKING_CHANGED",
                "try { return count++; } finally { lock.unlock(); } => int a = count++; lock.unlock(); return a; => LOCKING_CHANGED",
                "volatile boolean => boolean => VOLATILE_CHANGED",
                "newFixedThreadPool(4) => newCachedThreadPool() => EXECUTOR_CHANGED",
                "names.clear(); => new Thread(() -> names.clear()).start(); => EXECUTOR_CHANGED",
                "new ThreadLocal<>() => new InheritableThreadLocal<>() => THREAD_LOCAL_CHANGED",
                "SHA-256 => MD5 => CRYPTOGRAPHY_CHANGED",
                "\"select * from names where name = ?\" => new StringBuilder(\"select * from names order by \").append(name).toString() => SQL_BUILT_BY_HAND",
                "finally { lock.unlock(); } => finally { } => LOCKING_CHANGED",
                "if (!account.hasRole(\"ADMIN\")) { throw new SecurityException(\"no\"); } =>  => AUTHORISATION_CHANGED",
                "!account.hasRole => account.hasRole => AUTHORISATION_CHANGED",
                "@RolesAllowed(\"admin\") =>  => AUTHORISATION_CHANGED",
                "@RolesAllowed(\"admin\") => @RolesAllowed(\"user\") => AUTHORISATION_CHANGED",
                "names.clear(); => try { new ObjectInputStream(System.in).readObject(); } catch (Exception e) { } => DESERIALISATION_CHANGED",
                "\"select * from names where name = ?\" => \"select * from names where name = '\" + name + \"'\" => SQL_BUILT_BY_HAND",
                "\"select * from names where name = ?\" => String.format(\"select * from names where name = '%s'\", name) => SQL_BUILT_BY_HAND",
                "try (var reader = new BufferedReader(new FileReader(file.toFile()))) { return reader.readLine(); } => var reader = new BufferedReader(new FileReader(file.toFile())); return reader.readLine(); => RESOURCE_NOT_CLOSED",
                "try (var reader = new BufferedReader(new FileReader(file.toFile()))) { return reader.readLine(); } => var reader = new BufferedReader(new FileReader(file.toFile())); var a = reader.readLine(); reader.close(); return a; => RESOURCE_NOT_CLOSED",
                "public int next() => public long next() => API_CHANGED",
                "public int total() => int total() => API_CHANGED",
                "public int total() => public int sum() => API_CHANGED",
                "serialVersionUID = 1L => serialVersionUID = 2L => WIRE_FORMAT_CHANGED",
                "private int count; => private long count; => WIRE_FORMAT_CHANGED",
                "@JsonProperty(\"total\") => @JsonProperty(\"sum\") => WIRE_FORMAT_CHANGED",
                "@Override public int hashCode() { return count; } =>  => EQUALS_WITHOUT_HASHCODE",
                "names.clear(); => int count = 3; names.clear(); => FIELD_SHADOWED",
                "names.clear(); => count = count; names.clear(); => SELF_ASSIGNMENT",
                "return List.copyOf(names); => return names; => STATE_ALIASED",
                "if (text == null) { return 0; } => if (text == null) { System.out.println(); } => NULL_DEREFERENCE",
                "return names.isEmpty() ? \"\" : names.get(0); => return map.get(\"a\").trim(); => NULL_DEREFERENCE",
                "return names.isEmpty() ? \"\" : names.get(0); => String a = null; return a.trim(); => NULL_DEREFERENCE",
                "if (text == null) { return 0; } =>  => NULL_DEREFERENCE",
                "public int next() => public int next() throws IOException => API_CHANGED",
                "private int count; => private int count; private int sum; => WIRE_FORMAT_CHANGED",
                "names.clear(); => List<String> names = this.names; names.clear(); => FIELD_SHADOWED",
                "return names.isEmpty() ? \"\" : names.get(0); => return null; => NULL_RETURNED",
                "return List.copyOf(names); => return null; => NULL_RETURNED",
                "if (key != null && key.isEmpty()) => if (key.isEmpty()) => NULL_DEREFERENCE",
                "serialVersionUID = 7L => serialVersionUID = 8L => WIRE_FORMAT_CHANGED",
                "cookie.setHttpOnly(true); => cookie.setHttpOnly(false); => AUTHENTICATION_CHANGED",
                "if (!trusted) { return; } =>  => AUTHENTICATION_CHANGED",
                "if (!trusted) { => if (false) { => AUTHENTICATION_CHANGED",
                "finally { close(in); } =>  => RESOURCE_NOT_CLOSED",
                "try (in) { in.read(); } => in.read(); => RESOURCE_NOT_CLOSED",
                "in.close(); =>  => RESOURCE_NOT_CLOSED",
                "void pipe(InputStream in) throws IOException { => void pipe(InputStream in) throws IOException { new java.net.URL(\"http://a\").openStream().read(); => RESOURCE_NOT_CLOSED",
                "int outer = count; => int outer = count; int total = 1; => FIELD_SHADOWED",
                "cookie.hashCode(); => new File(\"a\").setWritable(true, false); => AUTHORISATION_CHANGED"
            })
    void whatIsAtRiskIsForSomebodyStronger(String change) {
        var parts = change.split(" => ", -1);
        var code = parts[2];
        var verdict = change(parts[0], parts[1]);

        assertThat(verdict.reasons())
                .as(said(verdict))
                .extracting(GateReason::code)
                .contains(code);
        assertThat(verdict.reasons()).allSatisfy(reason -> {
            assertThat(reason.decision()).isEqualTo(Decision.ESCALATE);
            assertThat(reason.line()).isPositive();
            assertThat(reason.sentence()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "names.remove(name); => if (name != null) { names.remove(name); }",
                "return count; => int sum = count; return sum + 1;",
                "return text.length(); => return text.trim().length();",
                "if (text == null) { => if (text == null || text.isEmpty()) {",
                "if (text == null) { return 0; } => if (text == null) { text = \"\"; }",
                "if (text == null) { return 0; } => Objects.requireNonNull(text);",
                "return names.isEmpty() ? => if (map == null) { return null; } return names.isEmpty() ?",
                "interface Account => public int more() { return 1; } @Override public String toString() { return null; } interface Account",
                "return reader.readLine(); => var line = reader.readLine(); return line == null ? \"\" : line.trim();",
                "\"select * from names where name = ?\" => \"select * from names \" + \"where name = ?\"",
                "names.clear(); => for (String a : names) { String b = null; if (a.isEmpty()) { b = a; } if (b != null) { b.trim(); } } names.clear();",
                "in.close(); => try (in) { in.read(); }",
                "finally { close(in); } => finally { close(in); in.hashCode(); }",
                "try { in.read(); } catch (IllegalStateException e) { throw new IOException(e); } finally { close(in); } => try (in) { in.read(); } catch (IllegalStateException e) { throw new IOException(e); }",
                "int outer = count; => int sum = count;",
                "if (text == null) { return 0; } => if (Texts.isEmpty(text)) { return 0; }",
                "if (all == null) { all = new ArrayList<>(); } => all = groups.computeIfAbsent(key, none -> new ArrayList<>());",
                "names.clear(); => String a = null; while (a == null) { a = first(Map.of()); } a.trim();",
                "names.clear(); => InputStream in = null; try { in = find(); in.read(); } catch (IOException e) { throw new UncheckedIOException(e); } finally { if (in != null) { in.hashCode(); } } } InputStream find() throws IOException { return InputStream.nullInputStream();"
            })
    void aGoodChangeOfTheSameLookPasses(String change) {
        var parts = change.split(" => ", -1);
        var verdict = change(parts[0], parts[1]);

        assertThat(verdict).as(said(verdict)).isEqualTo(Verdict.PASS);
    }

    @Test
    void codeThatOnlyMovesIsNoNews() {
        var add = CODE.substring(CODE.indexOf("    public synchronized"), CODE.indexOf("    public int next"));
        assertThat(Review.ofProject()
                        .file(MAIN, CODE)
                        .replacing(
                                MAIN,
                                CODE,
                                CODE.replace(add, "").replace("    interface Account", add + "    interface Account"))
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aTypeThatIsGoneIsToldOnce() {
        assertThat(Review.ofProject().file(MAIN, CODE).deleting(MAIN).by(gate).reasons())
                .filteredOn(reason -> reason.code().equals("API_CHANGED"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.sentence()).contains("type com.acme.Store is gone"));
    }

    private Verdict change(String search, String replacement) {
        return Review.ofProject()
                .file(MAIN, CODE)
                .replacing(MAIN, search, replacement)
                .by(gate);
    }

    private static String said(Verdict verdict) {
        return verdict.reasons().stream()
                .map(reason -> reason.code() + ": " + reason.sentence())
                .collect(Collectors.joining("\n"));
    }
}
