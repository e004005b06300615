package io.greenloop.worker.redaction;

import java.util.List;
import java.util.regex.Pattern;

/** Kinds of what must not leave, and how each is known. The group named {@code secret} is what is replaced. */
enum Secret {
    PRIVATE_KEY(
            List.of("private key"),
            "(?<secret>-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\\s\\S]{0,20000}?"
                    + "(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|\\z))"),
    JWT(List.of("eyj"), "(?<secret>\\beyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{8,8000}\\.[A-Za-z0-9_-]{8,2000})"),
    AWS_KEY(
            List.of("akia", "asia", "agpa", "aida", "aroa"),
            "(?<secret>\\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}\\b)"),
    GITHUB_TOKEN(
            List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
            "(?<secret>\\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{22,255}))"),
    GITLAB_TOKEN(List.of("glpat-"), "(?<secret>\\bglpat-[A-Za-z0-9_-]{20,100})"),
    SLACK_TOKEN(List.of("xox"), "(?<secret>\\bxox[abeoprs]-[A-Za-z0-9-]{10,250})"),
    API_KEY(
            List.of("sk-", "sk_", "pk-", "pk_", "rk-", "rk_"),
            "(?<secret>\\b(?:sk|pk|rk)[-_](?:live[-_]|test[-_]|proj-|ant-)?[A-Za-z0-9_-]{20,250})"),
    GOOGLE_KEY(List.of("aiza"), "(?<secret>\\bAIza[A-Za-z0-9_-]{35})"),
    NPM_TOKEN(List.of("npm_"), "(?<secret>\\bnpm_[A-Za-z0-9]{36})"),
    BEARER(List.of("bearer", "basic"), "(?i)\\b(?:bearer|basic)\\s{1,5}(?<secret>[A-Za-z0-9+/_.=-]{16,4000})"),
    URL_PASSWORD(List.of("://"), "\\b[a-z][a-z0-9+.-]{1,20}://[^\\s:/@\"'<>]{0,100}:(?<secret>[^\\s/@\"'<>]{1,200})@"),
    /** A quoted value given to a name that says it is secret: property, JSON, annotation, assignment, argument. */
    ASSIGNED(
            Names.MARKS,
            "(?i)" + Names.SECRET
                    + "(?:[\\w.-]{0,40}[\"']?\\s{0,5}[:=]|s?[\"']?\\s{0,5}[,(])\\s{0,5}"
                    + "(?<quote>[\"'])(?<secret>[^\"'\\r\\n]{4,400})\\k<quote>"),
    /** The same without quotes, as properties, environments and logs have it. Code assigns no bare words that look like this. */
    ASSIGNED_BARE(
            Names.MARKS,
            "(?im)" + Names.AT_A_SECRET + "(?<=(?:^|[\\s;&?{,])[\\w.-]{0,60})" + Names.SECRET
                    + "[\\w.-]{0,40}[:=] ?(?<secret>(?=[^\\s\"'();,]{0,200}\\d)[^\\s\"'();,&]{6,400})"),
    EMAIL(List.of("@"), "(?<secret>\\b[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,24}\\b)");

    /** What the names of secrets have in common. */
    private static final class Names {
        static final String SECRET =
                "(?:passw(?:or)?d|passwd|pwd|secret|token|api[_-]?key|access[_-]?key" + "|private[_-]?key|credential)";
        static final List<String> MARKS = List.of("passw", "pwd", "secret", "token", "key", "credential");
        /** Looks ahead first: looking back from each character costs sixty times as much. */
        static final String AT_A_SECRET = "(?=" + SECRET + ")";
    }

    private final List<String> marks;
    private final Pattern pattern;

    /** @param marks in lower case, one of which is in whatever the pattern finds */
    Secret(List<String> marks, String pattern) {
        this.marks = marks;
        this.pattern = Pattern.compile(pattern);
    }

    /**
     * Whether looking for it is worth while, which takes long for some.
     *
     * @param text in lower case
     */
    boolean mayBeIn(String text) {
        return marks.stream().anyMatch(text::contains);
    }

    Pattern pattern() {
        return pattern;
    }
}
