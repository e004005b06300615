package io.greenloop.sonarqube;

import java.util.regex.Pattern;

/** Which servers can be asked: those that bring their own engine and the Java that it runs on, from 10.6 on. */
final class ServerVersion {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.\\d+)*");
    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 6;

    private ServerVersion() {}

    static void require(String version) throws SonarUnavailable {
        var numbers = NUMBERS.matcher(version.strip());
        if (!numbers.matches()) {
            throw new SonarUnavailable("the server says no version, as a SonarQube server would");
        }
        int major = Integer.parseInt(numbers.group(1));
        if (major < OLDEST_MAJOR || major == OLDEST_MAJOR && Integer.parseInt(numbers.group(2)) < OLDEST_MINOR) {
            throw new SonarUnavailable(
                    "the SonarQube server is %s, and 10.6 is the oldest that can be asked".formatted(numbers.group()));
        }
    }
}
