package io.greenloop.workspace;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/** Opens connections to repositories of strangers, and says what went wrong without repeating credentials. */
final class ForeignTransport {

    private static final int IDLE_SECONDS = 60;

    private ForeignTransport() {}

    /** @param relay what connections go through; null where every address is allowed */
    static Transport open(
            Repository repository, URI address, AllowedUrls allowed, HostLookup lookup, CheckedRelay relay)
            throws ImportRefused, IOException {
        if (address.getScheme().equalsIgnoreCase("ssh")) {
            // A key and the hosts it may be shown to would have to be configured first, and the user's own are not
            // read.
            throw new ImportRefused(
                    Reason.ADDRESS_NOT_ALLOWED,
                    "there is no ssh key here; hand the project in over https or as an archive");
        }
        URIish bare;
        try {
            // JGit repeats addresses in its messages, so it gets one without credentials.
            bare = new URIish(address.toString()).setUser(null).setPass(null);
        } catch (URISyntaxException impossible) {
            throw new ImportRefused(Reason.BAD_ADDRESS, "not an address of a git repository");
        }
        Transport transport = transport(repository, bare);
        transport.setTimeout(IDLE_SECONDS);
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setCredentialsProvider(new HostCredentials(address));
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(new CheckedConnections(allowed, lookup, relay));
        }
        return transport;
    }

    private static Transport transport(Repository repository, URIish address) throws ImportRefused, IOException {
        try {
            return Transport.open(repository, address);
        } catch (NoRemoteRepositoryException none) {
            throw unreadable(address.toString());
        } catch (NotSupportedException unknown) {
            throw new ImportRefused(Reason.BAD_ADDRESS, "no way to fetch from " + address);
        }
    }

    /** Returns what is trouble of the network, throws what the submitter has to mend. */
    static WorkspaceUnavailable explain(TransportException failure, URI address, CheckedRelay relay)
            throws ImportRefused {
        String shown = AllowedUrls.shown(address);
        if (relay != null && !relay.refused().isEmpty()) {
            throw new ImportRefused(Reason.ADDRESS_NOT_ALLOWED, relay.refused() + " is not a public address");
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedConnection refused) {
                throw refused.refusal;
            }
        }
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean isDenied = message.contains("not authorized")
                || message.contains("authentication is required")
                || message.contains("not permitted");
        if (failure instanceof NoRemoteRepositoryException || isDenied) {
            throw unreadable(shown);
        }
        return new WorkspaceUnavailable("cannot fetch from %s%s".formatted(shown, why(failure)), failure);
    }

    /** By the kind of the cause alone: its text may repeat what is secret. */
    private static String why(TransportException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return ": the host is not known";
            }
            if (cause instanceof SocketTimeoutException) {
                return ": it does not answer in time";
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return ": nobody takes the connection";
            }
            if (cause instanceof SSLException) {
                return ": its certificate is not trusted, or it speaks no TLS";
            }
        }
        return "";
    }

    private static ImportRefused unreadable(String shown) {
        return new ImportRefused(Reason.REPOSITORY_NOT_READABLE, "there is no repository that may be read at " + shown);
    }

    /** Asks the policy before every connection: a redirect may lead anywhere. */
    private record CheckedConnections(AllowedUrls allowed, HostLookup lookup, CheckedRelay relay)
            implements HttpConnectionFactory {

        private static final HttpConnectionFactory REAL = new JDKHttpConnectionFactory();

        @Override
        public HttpConnection create(URL url) throws IOException {
            check(url);
            return relay == null ? REAL.create(url) : REAL.create(url, relay.proxy());
        }

        @Override
        public HttpConnection create(URL url, Proxy proxy) throws IOException {
            check(url);
            // A proxy that the operator set looks names up by itself: then it is the one that guards the network.
            boolean isDirect = proxy == null || proxy.type() == Proxy.Type.DIRECT;
            return REAL.create(url, isDirect && relay != null ? relay.proxy() : proxy);
        }

        private void check(URL url) throws RefusedConnection {
            try {
                allowed.check(url.toString(), lookup);
            } catch (ImportRefused refusal) {
                throw new RefusedConnection(refusal);
            }
        }
    }

    /** Carries a refusal through JGit. */
    private static final class RefusedConnection extends IOException {

        private final transient ImportRefused refusal;

        RefusedConnection(ImportRefused refusal) {
            super(refusal.getMessage(), refusal);
            this.refusal = refusal;
        }
    }
}
