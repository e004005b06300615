package io.greenloop.bench.gates.mutation;

import static io.greenloop.contracts.GateName.RISK;

import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Crypto that is weaker, checks that are gone, doors that are open. */
final class SecurityMutators {

    private SecurityMutators() {}

    static List<Mutator> all() {
        return List.of(
                edits(
                        "weaker-digest",
                        "SHA-",
                        file -> file.all(LiteralTree.class)
                                .filter(text -> file.code(text).matches("\"SHA-?(1|224|256|384|512)\""))
                                .map(text -> List.of(file.replace(text, "\"MD5\"")))),
                edits(
                        "weaker-mac",
                        "HmacSHA",
                        file -> file.all(LiteralTree.class)
                                .filter(text -> file.code(text).matches("\"HmacSHA\\d+\""))
                                .map(text -> List.of(file.replace(text, "\"HmacMD5\"")))),
                edits(
                        "weaker-tls",
                        "TLS",
                        file -> file.all(LiteralTree.class)
                                .filter(text -> file.code(text).matches("\"TLS(v1(\\.\\d)?)?\""))
                                .map(text -> List.of(file.replace(text, "\"SSLv3\"")))),
                edits(
                        "random-not-secure",
                        "new SecureRandom",
                        file -> file.all(NewClassTree.class)
                                .filter(made -> file.code(made.getIdentifier()).equals("SecureRandom"))
                                .map(made -> List.of(file.replace(made, "new java.util.Random()")))),
                member(
                        "new-md5",
                        "static byte[] fingerprint(byte[] data) throws java.security.NoSuchAlgorithmException {\n        return java.security.MessageDigest.getInstance(\"MD5\").digest(data);\n    }"),
                member(
                        "ecb",
                        "static byte[] seal(byte[] data, java.security.Key key) throws java.security.GeneralSecurityException {\n        javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance(\"AES/ECB/PKCS5Padding\");\n        cipher.init(javax.crypto.Cipher.ENCRYPT_MODE, key);\n        return cipher.doFinal(data);\n    }"),
                member(
                        "trust-all",
                        "static javax.net.ssl.X509TrustManager trusting() {\n        return new javax.net.ssl.X509TrustManager() {\n            @Override\n            public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) { }\n\n            @Override\n            public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) { }\n\n            @Override\n            public java.security.cert.X509Certificate[] getAcceptedIssuers() {\n                return new java.security.cert.X509Certificate[0];\n            }\n        };\n    }"),
                member("any-host", "static final javax.net.ssl.HostnameVerifier ANY_HOST = (host, session) -> true;"),
                Mutator.statement(
                        RISK,
                        "verifier-off",
                        "javax.net.ssl.HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);"),
                edits("check-dropped", "", file -> checks(file).map(check -> List.of(file.delete(check)))),
                edits(
                        "check-turned",
                        "",
                        file -> checks(file).map(check -> List.of(file.replace(check.getCondition(), "(false)")))),
                edits(
                        "permission-call-dropped",
                        "heck",
                        file -> file.all(MethodInvocationTree.class)
                                .filter(
                                        call -> file.code(call)
                                                .matches(
                                                        "(?s)[\\w.()]*\\.check(Permission|Access|Read|Write|Delete|Exec|Link|Connect|PropertyAccess|PackageAccess|ServerTrusted|ClientTrusted)\\(.*"))
                                .filter(call ->
                                        file.parent(call) instanceof com.sun.source.tree.ExpressionStatementTree)
                                .map(call -> List.of(file.delete(file.parent(call))))),
                edits(
                        "flag-turned",
                        "true",
                        file -> file.all(MethodInvocationTree.class)
                                .filter(
                                        call -> file.code(call)
                                                .matches(
                                                        "(?s).*set(HttpOnly|Secure|NeedClientAuth|WantClientAuth|HostnameVerification\\w*|Validating)\\(true\\)"))
                                .map(call ->
                                        List.of(file.replace(call.getArguments().get(0), "false")))),
                member(
                        "deserialises",
                        "static Object restore(java.io.InputStream stored) throws java.io.IOException, ClassNotFoundException {\n        return new java.io.ObjectInputStream(stored).readObject();\n    }"),
                member(
                        "xml-decoder",
                        "static Object decode(java.io.InputStream stored) {\n        return new java.beans.XMLDecoder(stored).readObject();\n    }"),
                member(
                        "xml-entities",
                        "static org.w3c.dom.Document parse(java.io.InputStream stored) throws Exception {\n        return javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stored);\n    }"),
                member(
                        "sql-by-hand",
                        "static java.sql.ResultSet find(java.sql.Connection connection, String name) throws java.sql.SQLException {\n        return connection.createStatement().executeQuery(\"select * from users where name = '\" + name + \"'\");\n    }"),
                member(
                        "sql-by-format",
                        "static int remove(java.sql.Statement statement, String name) throws java.sql.SQLException {\n        return statement.executeUpdate(String.format(\"delete from users where name = '%s'\", name));\n    }"),
                member(
                        "sql-by-builder",
                        "static java.sql.PreparedStatement prepare(java.sql.Connection connection, String order) throws java.sql.SQLException {\n        StringBuilder sql = new StringBuilder(\"select id from orders order by \");\n        sql.append(order);\n        return connection.prepareStatement(sql.toString());\n    }"),
                Mutator.statement(RISK, "exit", "if (Thread.interrupted()) {\n            System.exit(3);\n        }"),
                member(
                        "runs-a-command",
                        "static Process run(String command) throws java.io.IOException {\n        return Runtime.getRuntime().exec(new String[] {\"sh\", \"-c\", command});\n    }"),
                member(
                        "process-builder",
                        "static Process start(String tool) throws java.io.IOException {\n        return new ProcessBuilder(tool).start();\n    }"),
                member(
                        "reflection",
                        "static Object peek(Object owner, String field) throws ReflectiveOperationException {\n        java.lang.reflect.Field found = owner.getClass().getDeclaredField(field);\n        found.setAccessible(true);\n        return found.get(owner);\n    }"),
                Mutator.statement(
                        RISK, "everybody-may-write", "new java.io.File(\"report.txt\").setWritable(true, false);"),
                member(
                        "loads-by-name",
                        "static Object make(String name) throws ReflectiveOperationException {\n        return Class.forName(name).getDeclaredConstructor().newInstance();\n    }"),
                member(
                        "calls-out",
                        "static int ping(String address) throws java.io.IOException {\n        return new java.net.URL(address).openStream().read();\n    }"));
    }

    private static Mutator edits(String name, String hint, Function<SourceText, Stream<List<Splice>>> edits) {
        return Mutator.main(RISK, name, hint, edits);
    }

    private static Mutator member(String name, String code) {
        return Mutator.member(RISK, name, code);
    }

    /** Choices that keep somebody out, as far as their words tell. */
    private static Stream<IfTree> checks(SourceText file) {
        return file.all(IfTree.class)
                .filter(choice -> choice.getElseStatement() == null)
                .filter(
                        choice -> file.code(choice.getCondition())
                                .matches(
                                        "(?is).*(authenticat|authoriz|permission|privilege|isUserInRole|hasRole|credential|isAllowed|isSecure|denied|trusted|certificate|password).*"))
                .filter(choice ->
                        file.code(choice.getThenStatement()).matches("(?s).*(throw |return|sendError|false).*"));
    }
}
