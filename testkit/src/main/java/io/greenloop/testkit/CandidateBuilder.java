package io.greenloop.testkit;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Tier;

/** Builds a candidate that changes one line. */
public final class CandidateBuilder {

    private String path = "src/main/java/com/example/Account.java";
    private int line = 12;
    private String before = "        balance = balance + points;";
    private String after = "        balance = balance - points;";
    private Tier tier = Tier.TEMPLATE;
    private String template = "swap-arithmetic-operator";
    private int rank = 1;

    private CandidateBuilder() {}

    public static CandidateBuilder aCandidate() {
        return new CandidateBuilder();
    }

    public CandidateBuilder in(String path) {
        this.path = path;
        return this;
    }

    /** @param line counted from 1 */
    public CandidateBuilder replacing(int line, String before, String after) {
        this.line = line;
        this.before = before;
        this.after = after;
        return this;
    }

    public CandidateBuilder by(Tier tier, String template) {
        this.tier = tier;
        this.template = template;
        return this;
    }

    public CandidateBuilder ranked(int rank) {
        this.rank = rank;
        return this;
    }

    public Candidate build() {
        return Candidate.of(diff(), tier, template, "replaces line " + line, path, line, rank);
    }

    private String diff() {
        return "diff --git a/%1$s b/%1$s\n--- a/%1$s\n+++ b/%1$s\n@@ -%2$d +%2$d @@\n-%3$s\n+%4$s\n"
                .formatted(path, line, before, after);
    }
}
