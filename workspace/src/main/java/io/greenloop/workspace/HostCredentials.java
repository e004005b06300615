package io.greenloop.workspace;

import java.net.URI;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** The credentials of one address, given to the host they were meant for and to no other that it redirects to. */
final class HostCredentials extends CredentialsProvider {

    private final URI address;
    private final Optional<String> user;
    private final String password;

    HostCredentials(URI address) {
        this.address = address;
        String info = Optional.ofNullable(address.getUserInfo()).orElse("");
        int colon = info.indexOf(':');
        this.user = info.isEmpty() ? Optional.empty() : Optional.of(colon < 0 ? info : info.substring(0, colon));
        this.password = colon < 0 ? "" : info.substring(colon + 1);
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            boolean isKnown = item instanceof CredentialItem.Username || item instanceof CredentialItem.Password;
            if (!isKnown) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish asking, CredentialItem... items) {
        if (user.isEmpty() || !supports(items) || !isSameHost(asking)) {
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username name) {
                name.setValue(user.get());
            } else if (item instanceof CredentialItem.Password secret) {
                secret.setValue(password.toCharArray());
            }
        }
        return true;
    }

    private boolean isSameHost(URIish asking) {
        return address.getHost().equalsIgnoreCase(asking.getHost())
                && address.getPort() == asking.getPort()
                && address.getScheme().equalsIgnoreCase(asking.getScheme());
    }
}
