package io.greenloop.orchestrator.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.orchestrator.rest.ProblemType;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a request may go on. Pure. The Host is checked so that a foreign name that was made to point at this
 * machine is refused, the Origin so that no web page of others speaks for the user, the token so that nobody else does.
 */
final class AccessRules {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String SCHEME = "Bearer ";

    private final byte[] token;
    private final boolean openMetrics;
    private final Set<String> hosts = new HashSet<>(LOOPBACK);

    AccessRules(String token, Set<String> furtherHosts, boolean openMetrics) {
        this.openMetrics = openMetrics;
        this.token = token.getBytes(UTF_8);
        furtherHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }

    /** Why the request goes no further; empty when it may. */
    Optional<ProblemType> refusal(Call call) {
        var host = withoutPort(call.host());
        if (!hosts.contains(host)) {
            return Optional.of(ProblemType.FOREIGN_HOST);
        }
        if (call.origin() != null && !isSameOrigin(call)) {
            return Optional.of(ProblemType.FOREIGN_ORIGIN);
        }
        return isOpen(call) || isAuthorised(call.authorization())
                ? Optional.empty()
                : Optional.of(ProblemType.UNAUTHENTICATED);
    }

    private static String withoutPort(String host) {
        var colon = host.lastIndexOf(':');
        var isPort = colon > host.lastIndexOf(']');
        return (isPort ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    private static boolean isSameOrigin(Call call) {
        try {
            var authority = new URI(call.origin()).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(call.host());
        } catch (URISyntaxException noOrigin) {
            return false;
        }
    }

    /** Whether the path is a file of the page. They are the same for everybody and hold no secret. */
    static boolean isPage(String path) {
        return path.equals("/") || path.equals("/index.html") || path.startsWith("/page/");
    }

    /**
     * What monitors and tools read, the page's own files, which ask for the token themselves, and the repositories, which
     * ask for the job's.
     */
    private boolean isOpen(Call call) {
        var path = call.path();
        if (path.startsWith("/git/")) {
            return true;
        }
        var isRead = call.method().equals("GET") || call.method().equals("HEAD");
        return isRead
                && (path.equals("/q/health")
                        || path.startsWith("/q/health/")
                        || path.equals("/q/openapi")
                        || (openMetrics && path.equals("/q/metrics"))
                        || isPage(path));
    }

    private boolean isAuthorised(String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token, authorization.substring(SCHEME.length()).strip().getBytes(UTF_8));
    }

    /**
     * What counts of a request.
     *
     * @param host name and port as the client gave them; empty when it gave none, or several
     * @param path normalised, without query
     * @param origin null when absent
     * @param authorization null when absent
     */
    record Call(String method, String host, String path, String origin, String authorization) {

        /** The header may hold the token. */
        @Override
        public String toString() {
            return "Call[%s %s, host=%s, origin=%s]".formatted(method, path, host, origin);
        }
    }
}
