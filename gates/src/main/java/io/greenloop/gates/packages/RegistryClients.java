package io.greenloop.gates.packages;

import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import io.greenloop.gates.Audit;
import io.greenloop.gates.PackageSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Asks npm and pip as they are installed and configured here. A client that is missing, late or without a network is no
 * answer; yes and no are remembered, an outage is not. For any number of threads.
 */
public final class RegistryClients implements PackageSource {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** What begins like an option or leads elsewhere is never handed to a client. */
    private static final Pattern NAME = Pattern.compile("(?:@[\\w.-]+/)?\\w[\\w.-]{0,200}");

    private static final Pattern VERSION = Pattern.compile("[\\w.*+^~<>=!|, -]{0,200}");

    private final NpmClient npm;
    private final PipClient pip;
    private final NpmAudit npmAudit;
    private final PipAudit pipAudit;
    private final Map<String, Availability> known = new ConcurrentHashMap<>();

    public RegistryClients() {
        this(System.getenv(), LIMIT);
    }

    /** @param limit for each of the up to three questions that one package may take */
    RegistryClients(Map<String, String> environment, Duration limit) {
        var process = new ClientProcess(environment, limit);
        this.npm = new NpmClient(process);
        this.pip = new PipClient(process);
        this.npmAudit = new NpmAudit(process);
        this.pipAudit = new PipAudit(process);
    }

    @Override
    public Availability find(Ecosystem ecosystem, String name, String version) {
        if (!NAME.matcher(name).matches()) {
            return new Availability(State.MISSING, List.of());
        }
        if (!VERSION.matcher(version).matches()) {
            return new Availability(State.UNREACHABLE, List.of());
        }
        var key = ecosystem + " " + name + " " + version;
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var answer = switch (ecosystem) {
            case NPM -> npm.find(name, version.strip());
            case PYTHON -> pip.find(name, version.strip());
        };
        if (answer.state() != State.UNREACHABLE) {
            known.put(key, answer);
        }
        return answer;
    }

    @Override
    public Audit audit(Ecosystem ecosystem, List<Audit.Subject> subjects) {
        var exact = subjects.stream()
                .filter(subject -> NAME.matcher(subject.name()).matches()
                        && VERSION.matcher(subject.version()).matches())
                .flatMap(subject ->
                        installed(ecosystem, subject.name(), subject.version().strip())
                                .map(version -> new Audit.Subject(subject.name(), version))
                                .stream())
                .toList();
        if (exact.isEmpty()) {
            return subjects.isEmpty() ? Audit.NOTHING_KNOWN : Audit.UNANSWERED;
        }
        var audit = switch (ecosystem) {
            case NPM -> npmAudit.of(exact);
            case PYTHON -> pipAudit.of(exact);
        };
        return new Audit(audit.isComplete() && exact.size() == subjects.size(), audit.advisories());
    }

    private Optional<String> installed(Ecosystem ecosystem, String name, String version) {
        return switch (ecosystem) {
            case NPM -> npm.installed(name, version);
            case PYTHON -> pip.installed(name, version);
        };
    }
}
