package io.greenloop.workspace;

import java.util.regex.Pattern;

/** Which job ids may name a repository: those that are one plain file name and one plain URL segment. */
final class JobIds {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]|\\.(?!\\.)){0,99}");

    private JobIds() {}

    static boolean isValid(String jobId) {
        return PLAIN.matcher(jobId).matches() && !jobId.endsWith(".git") && !jobId.endsWith(".");
    }

    static String check(String jobId) {
        if (!isValid(jobId)) {
            throw new IllegalArgumentException("not a job id: " + jobId.replaceAll("\\p{Cntrl}", "?"));
        }
        return jobId;
    }
}
