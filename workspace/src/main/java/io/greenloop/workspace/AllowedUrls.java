package io.greenloop.workspace;

import io.greenloop.workspace.ImportRefused.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Which addresses a project may be fetched from. Whoever may submit a job may make this host open connections, so by
 * default none goes to the host itself or its neighbours.
 *
 * @param files whether {@code file:} addresses on this host are allowed
 * @param privateAddresses whether hosts with loopback, private and other special addresses are allowed
 */
public record AllowedUrls(boolean files, boolean privateAddresses) {

    /** Public hosts over http, https and ssh. */
    public static final AllowedUrls PUBLIC = new AllowedUrls(false, false);

    /**
     * Checks an address; the host is looked up for it. Credentials in it are never repeated.
     *
     * @throws ImportRefused if it is no such address or not allowed
     * @throws WorkspaceUnavailable if the name service is away at the moment
     */
    public URI check(String url) throws ImportRefused {
        return check(url, HostLookup.OF_THIS_MACHINE);
    }

    URI check(String url, HostLookup lookup) throws ImportRefused {
        URI parsed = parse(url);
        String scheme = parsed.getScheme().toLowerCase(Locale.ROOT);
        switch (scheme) {
            case "file" -> checkFile(parsed);
            case "http", "https", "ssh" -> checkHost(parsed, lookup);
            default ->
                throw new ImportRefused(
                        Reason.BAD_ADDRESS, "only https, http, ssh and file addresses are known, not " + scheme);
        }
        return parsed;
    }

    private static URI parse(String url) throws ImportRefused {
        if (url.isBlank() || url.startsWith("-") || url.contains("::") && !url.contains("://")) {
            throw new ImportRefused(Reason.BAD_ADDRESS, "not an address of a git repository");
        }
        try {
            var parsed = new URI(url.strip());
            if (parsed.getScheme() == null || parsed.isOpaque()) {
                throw new ImportRefused(
                        Reason.BAD_ADDRESS, "an address needs a scheme, as in https://host/path or ssh://host/path");
            }
            return parsed;
        } catch (URISyntaxException unreadable) {
            // Its message repeats the address, which may hold a password.
            throw new ImportRefused(Reason.BAD_ADDRESS, "not an address of a git repository");
        }
    }

    private void checkFile(URI url) throws ImportRefused {
        if (!files) {
            throw new ImportRefused(Reason.ADDRESS_NOT_ALLOWED, "addresses on this host are not allowed");
        }
        if (url.getHost() != null || url.getPath() == null || url.getPath().isEmpty()) {
            throw new ImportRefused(Reason.BAD_ADDRESS, "a file address needs a path and no host");
        }
    }

    private void checkHost(URI url, HostLookup lookup) throws ImportRefused {
        String host = url.getHost();
        if (host == null || host.isEmpty() || host.startsWith("-")) {
            throw new ImportRefused(Reason.BAD_ADDRESS, "the address names no host");
        }
        if (url.getUserInfo() != null && url.getUserInfo().startsWith("-")) {
            throw new ImportRefused(Reason.BAD_ADDRESS, "the address names no user");
        }
        if (privateAddresses) {
            return;
        }
        try {
            for (InetAddress address : lookup.addresses(host)) {
                if (SpecialAddresses.contains(address)) {
                    throw new ImportRefused(Reason.ADDRESS_NOT_ALLOWED, "%s is not a public address".formatted(host));
                }
            }
        } catch (UnknownHostException unknown) {
            if (String.valueOf(unknown.getMessage()).contains("Temporary failure")) {
                throw new WorkspaceUnavailable(
                        "no name service could be asked for the host %s".formatted(host), unknown);
            }
            throw new ImportRefused(Reason.HOST_NOT_KNOWN, "the host %s is not known".formatted(host));
        }
    }

    /** The address as it may be shown: no credentials, no query. */
    static String shown(URI url) {
        String host = url.getHost() == null ? "" : url.getHost();
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return "%s://%s%s%s".formatted(url.getScheme(), host, port, url.getPath());
    }
}
