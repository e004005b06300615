package io.greenloop.bench.gates.mutation;

import static io.greenloop.contracts.GateName.SECRETS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Credentials as they look, made up at random, in the places where people leave them. */
final class SecretMutators {

    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String ALL = UPPER + UPPER.toLowerCase(java.util.Locale.ROOT) + DIGITS;
    private static final String PROPERTIES = "src/main/resources/application.properties";

    private SecretMutators() {}

    static List<Mutator> all() {
        var mutators = new ArrayList<Mutator>();
        tokens().forEach((name, token) -> mutators.add(constant(name, token)));
        mutators.add(constant("password", random -> any(random, 14) + "!" + random.nextInt(99), "PASSWORD"));
        mutators.add(constant("api-key", random -> any(random, 32), "API_KEY"));
        mutators.add(constant("hex-secret", random -> from(random, "0123456789abcdef", 64), "CLIENT_SECRET"));
        mutators.add(property("password-property", "spring.datasource.password", random -> any(random, 12) + "#7"));
        mutators.add(property("token-property", "service.auth.token", random -> any(random, 40)));
        mutators.add(property("secret-key-property", "aws.secret-access-key", random -> from(random, ALL + "/+", 40)));
        mutators.add(property(
                "url-property", "db.url", random -> "postgresql://app:" + any(random, 15) + "@db.internal:5432/shop"));
        mutators.add(member(
                "local-variable",
                random -> "static String sign() {\n        String secret = \"" + any(random, 36)
                        + "\";\n        return secret.trim();\n    }"));
        mutators.add(member(
                "header",
                random ->
                        "static void call(java.net.URLConnection connection) {\n        connection.setRequestProperty(\"Authorization\", \"Bearer "
                                + any(random, 48) + "\");\n    }"));
        mutators.add(member(
                "driver",
                random ->
                        "static java.sql.Connection open() throws java.sql.SQLException {\n        return java.sql.DriverManager.getConnection(\"jdbc:postgresql://db.internal/shop\", \"app\", \""
                                + any(random, 16) + "\");\n    }"));
        mutators.add(member("in-comment", random -> "// for tests: ghp_" + any(random, 36)));
        mutators.add(member(
                "key-in-bytes",
                random ->
                        "private static final javax.crypto.SecretKey KEY =\n            new javax.crypto.spec.SecretKeySpec(\""
                                + any(random, 32) + "\".getBytes(), \"AES\");"));
        mutators.add(new Mutator(
                SECRETS,
                "key-file",
                Mutator.Place.POM,
                Mutator.Outcome.NO_CODE,
                "",
                (pom, random) -> Stream.of(Draft.of(
                        "src/main/resources/server" + random.nextInt(999) + ".pem",
                        pem(random, "RSA PRIVATE KEY", "\n")))));
        mutators.add(new Mutator(
                SECRETS,
                "env-file",
                Mutator.Place.POM,
                Mutator.Outcome.NO_CODE,
                "",
                (pom, random) -> Stream.of(Draft.of(
                        "config" + random.nextInt(99) + ".env",
                        "DB_PASSWORD=" + any(random, 20) + "\nAPI_TOKEN=" + any(random, 32) + "\n"))));
        mutators.add(new Mutator(
                SECRETS,
                "in-yaml",
                Mutator.Place.POM,
                Mutator.Outcome.NO_CODE,
                "",
                (pom, random) -> Stream.of(Draft.of(
                        "src/main/resources/service" + random.nextInt(99) + ".yml",
                        "client:\n  id: shop\n  client-secret: " + any(random, 40) + "\n"))));
        mutators.add(new Mutator(
                SECRETS, "in-pom", Mutator.Place.POM, Mutator.Outcome.NO_CODE, "</properties>", (pom, random) -> {
                    var at = pom.text().indexOf("</properties>");
                    return Stream.of(pom.with(List.of(
                            new Splice(at, at, "  <deploy.password>" + any(random, 18) + "</deploy.password>\n  "))));
                }));
        return List.copyOf(mutators);
    }

    /** The forms that providers publish. */
    private static Map<String, Function<Random, String>> tokens() {
        var forms = new TreeMap<String, Function<Random, String>>();
        forms.put("aws-key-id", random -> "AK" + "IA" + from(random, UPPER + "234567", 16));
        forms.put("aws-temporary-id", random -> "AS" + "IA" + from(random, UPPER + "234567", 16));
        forms.put(
                "github", random -> "gh" + List.of("p", "o", "s", "u").get(random.nextInt(4)) + "_" + any(random, 36));
        forms.put("github-fine", random -> "github_" + "pat_" + any(random, 22) + "_" + any(random, 59));
        forms.put("gitlab", random -> "glp" + "at-" + any(random, 20));
        forms.put(
                "slack",
                random -> "xox" + "b-" + from(random, DIGITS, 12) + "-" + from(random, DIGITS, 12) + "-"
                        + any(random, 24));
        forms.put(
                "slack-hook",
                random -> "https://hooks.slack.com/" + "services/T" + from(random, UPPER, 8) + "/B"
                        + from(random, UPPER, 8) + "/" + any(random, 24));
        forms.put("stripe", random -> "sk_" + "live_" + any(random, 24));
        forms.put("google", random -> "AI" + "za" + from(random, ALL + "-_", 35));
        forms.put("npm", random -> "np" + "m_" + any(random, 36));
        forms.put("sendgrid", random -> "S" + "G." + any(random, 22) + "." + any(random, 43));
        forms.put("jwt", SecretMutators::jwt);
        forms.put("url-with-password", random -> "https://deploy:" + any(random, 16) + "@repo.example.com/private");
        forms.put("private-key", random -> pem(random, "RSA PRIVATE KEY", "\\n"));
        forms.put("private-key-ec", random -> pem(random, "EC PRIVATE KEY", "\\n"));
        forms.put("private-key-openssh", random -> pem(random, "OPENSSH PRIVATE KEY", "\\n"));
        forms.put(
                "azure",
                random -> "DefaultEndpointsProtocol=https;AccountName=shop;Account" + "Key=" + any(random, 86) + "==");
        forms.put("openai", random -> "sk-" + "proj-" + any(random, 48));
        return forms;
    }

    private static Mutator constant(String name, Function<Random, String> token) {
        return constant(name, token, "REMOTE");
    }

    private static Mutator constant(String name, Function<Random, String> token, String field) {
        return member(name, random -> "private static final String " + field + " = \"" + token.apply(random) + "\";");
    }

    private static Mutator member(String name, Function<Random, String> code) {
        return new Mutator(
                SECRETS,
                name,
                Mutator.Place.MAIN,
                Mutator.Outcome.COMPILES,
                "",
                (file, random) -> Stream.of(file)
                        .filter(SourceText::hasClass)
                        .map(whole -> whole.with(List.of(whole.member(code.apply(random))))));
    }

    private static Mutator property(String name, String key, Function<Random, String> value) {
        return Mutator.project(
                SECRETS,
                name,
                random -> Draft.of(PROPERTIES, HostFiles.text(PROPERTIES) + key + "=" + value.apply(random) + "\n"));
    }

    private static String jwt(Random random) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var claims =
                "{\"sub\":\"" + from(random, DIGITS, 10) + "\",\"name\":\"" + any(random, 8) + "\",\"admin\":true}";
        return encoder.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "." + any(random, 43);
    }

    private static String pem(Random random, String kind, String line) {
        var body = new StringBuilder();
        for (var row = 0; row < 12; row++) {
            body.append(from(random, ALL + "+/", 64)).append(line);
        }
        return "-----BEGIN " + kind + "-----" + line + body + "-----END " + kind + "-----" + line;
    }

    private static String any(Random random, int length) {
        return from(random, ALL, length);
    }

    private static String from(Random random, String letters, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
