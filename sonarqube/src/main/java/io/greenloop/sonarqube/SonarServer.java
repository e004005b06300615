package io.greenloop.sonarqube;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;

/**
 * The user's own SonarQube server, and the token by which it knows the user.
 *
 * @param url {@code http} or {@code https}, without a slash at its end
 */
public record SonarServer(URI url, String token) {

    /** The names that every scanner of Sonar's reads. */
    static final String URL_VARIABLE = "SONAR_HOST_URL";

    static final String TOKEN_VARIABLE = "SONAR_TOKEN";

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * As the environment names it.
     *
     * @throws ServerRefused when a variable is missing, or no address of a server
     */
    public static SonarServer of(Map<String, String> environment) throws ServerRefused {
        var url = environment.getOrDefault(URL_VARIABLE, "").strip();
        var token = environment.getOrDefault(TOKEN_VARIABLE, "").strip();
        if (url.isEmpty() || token.isEmpty()) {
            throw new ServerRefused("%s is not set; SonarQube is asked where %s and %s say"
                    .formatted(url.isEmpty() ? URL_VARIABLE : TOKEN_VARIABLE, URL_VARIABLE, TOKEN_VARIABLE));
        }
        // It travels in a header, where a line break would begin another one.
        if (!token.matches("[\\x21-\\x7e]{1,200}")) {
            throw new ServerRefused(TOKEN_VARIABLE + " is no token");
        }
        return new SonarServer(address(url), token);
    }

    /** What is wrong is not quoted: an address may hold a password. */
    private static URI address(String url) throws ServerRefused {
        URI address;
        try {
            address = new URI(url.replaceFirst("/+$", ""));
        } catch (URISyntaxException noAddress) {
            throw new ServerRefused(URL_VARIABLE + " is no address");
        }
        var scheme = address.getScheme();
        if (scheme == null || !SCHEMES.contains(scheme) || address.getHost() == null) {
            throw new ServerRefused(URL_VARIABLE + " is no address that begins with http:// or https://");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new ServerRefused(URL_VARIABLE + " may hold a host, a port and a path only");
        }
        return address;
    }

    /** The token is shown nowhere. */
    @Override
    public String toString() {
        return "SonarServer[url=%s]".formatted(url);
    }
}
