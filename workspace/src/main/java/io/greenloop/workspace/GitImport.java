package io.greenloop.workspace;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;

/** Takes one revision of somebody's repository, with its history. Submodules and hooks are never touched. */
final class GitImport {

    private static final List<RefSpec> EVERYTHING = List.of(
            new RefSpec("+refs/heads/*:refs/greenloop/imported/heads/*"),
            new RefSpec("+refs/tags/*:refs/greenloop/imported/tags/*"));

    private final Repository repository;
    private final ImportPolicy policy;
    private final HostLookup lookup;

    GitImport(Repository repository, ImportPolicy policy) {
        this(repository, policy, HostLookup.OF_THIS_MACHINE);
    }

    GitImport(Repository repository, ImportPolicy policy, HostLookup lookup) {
        this.repository = repository;
        this.policy = policy;
        this.lookup = lookup;
    }

    ObjectId fetch(String url, String ref) throws ImportRefused, IOException {
        URI address = policy.urls().check(url, lookup);
        requireRef(ref);
        var watch = new FetchWatch(
                repository.getDirectory().toPath(), policy.limits().maxTotalBytes());
        try (CheckedRelay relay = policy.urls().privateAddresses() ? null : new CheckedRelay(lookup)) {
            return fetch(address, ref, watch, relay);
        }
    }

    private ObjectId fetch(URI address, String ref, FetchWatch watch, CheckedRelay relay)
            throws ImportRefused, IOException {
        try (Transport transport = ForeignTransport.open(repository, address, policy.urls(), lookup, relay)) {
            ObjectId revision = fetch(transport, ref, watch);
            RevCommit commit = commit(revision, ref);
            new TreeCheck(repository, policy.limits()).check(commit.getTree());
            return commit.getId();
        } catch (TransportException failure) {
            if (watch.isCancelled()) {
                throw new ImportRefused(
                        Reason.TOO_LARGE,
                        "the repository is larger than %d bytes"
                                .formatted(policy.limits().maxTotalBytes()));
            }
            throw ForeignTransport.explain(failure, address, relay);
        }
    }

    private ObjectId fetch(Transport transport, String ref, FetchWatch watch) throws ImportRefused, IOException {
        Map<String, Ref> advertised;
        try (FetchConnection connection = transport.openFetch()) {
            advertised = connection.getRefsMap();
        }
        for (String name : List.of("refs/heads/" + ref, "refs/tags/" + ref, ref.isEmpty() ? Constants.HEAD : ref)) {
            Ref found = advertised.get(name);
            if (found != null && found.getObjectId() != null) {
                transport.fetch(watch, List.of(new RefSpec(name)));
                return found.getObjectId();
            }
        }
        if (!ObjectId.isId(ref)) {
            throw new ImportRefused(Reason.REF_NOT_FOUND, "the repository has no branch or tag " + ref);
        }
        fetchCommit(transport, ref, watch);
        return ObjectId.fromString(ref);
    }

    /** Not every server gives out a commit by its id; then all branches and tags are searched for it. */
    private static void fetchCommit(Transport transport, String id, FetchWatch watch) throws IOException {
        try {
            transport.fetch(watch, List.of(new RefSpec(id)));
        } catch (TransportException notByItsId) {
            if (watch.isCancelled()) {
                throw notByItsId;
            }
            transport.fetch(watch, EVERYTHING);
        }
    }

    private RevCommit commit(ObjectId revision, String ref) throws ImportRefused, IOException {
        try (var walk = new RevWalk(repository)) {
            return walk.parseCommit(revision);
        } catch (MissingObjectException | IncorrectObjectTypeException none) {
            throw new ImportRefused(Reason.REF_NOT_FOUND, "the repository has no commit " + ref);
        }
    }

    private static void requireRef(String ref) throws ImportRefused {
        boolean isName = ref.isEmpty() || Repository.isValidRefName("refs/heads/" + ref);
        if (!isName || ref.startsWith("-")) {
            throw new ImportRefused(Reason.BAD_REF, "not the name of a branch or tag, nor a full commit id");
        }
    }
}
