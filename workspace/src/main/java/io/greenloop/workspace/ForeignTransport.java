package io.greenloop.workspace;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Locale;
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

    static Transport open(Repository repository, URI address, AllowedUrls allowed) throws ImportRefused, IOException {
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
            http.setHttpConnectionFactory(new CheckedConnections(allowed));
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
    static WorkspaceUnavailable explain(TransportException failure, URI address) throws ImportRefused {
        String shown = AllowedUrls.shown(address);
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
        return new WorkspaceUnavailable("cannot fetch from " + shown, failure);
    }

    private static ImportRefused unreadable(String shown) {
        return new ImportRefused(Reason.REPOSITORY_NOT_READABLE, "there is no repository that may be read at " + shown);
    }

    /** Asks the policy before every connection: a redirect may lead anywhere. */
    private record CheckedConnections(AllowedUrls allowed) implements HttpConnectionFactory {

        private static final HttpConnectionFactory REAL = new JDKHttpConnectionFactory();

        @Override
        public HttpConnection create(URL url) throws IOException {
            check(url);
            return REAL.create(url);
        }

        @Override
        public HttpConnection create(URL url, Proxy proxy) throws IOException {
            check(url);
            return REAL.create(url, proxy);
        }

        private void check(URL url) throws RefusedConnection {
            try {
                allowed.check(url.toString());
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
