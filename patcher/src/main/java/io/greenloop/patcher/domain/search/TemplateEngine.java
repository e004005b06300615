package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.Trial;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.project.LocalRepository;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Proposes small changes that type-check, most promising first, batch by batch. Needs no network; the same problem and seed
 * bring the same candidates in the same order.
 */
public final class TemplateEngine {

    private static final int SEARCHES_KEPT = 4;

    private final LocalRepository repository;
    private final Duration patience;
    private final Clock clock;
    private final SearchCache searches = new SearchCache(SEARCHES_KEPT);

    /** @param patience after which a batch that has something is handed over as it is */
    public TemplateEngine(LocalRepository repository, Duration patience, Clock clock) {
        this.repository = repository;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * The next candidates.
     *
     * @param trials what the candidates of the last batch showed
     * @param most candidates wanted
     * @param isStopped asked between candidates; what was found until then is handed over
     */
    public Batch propose(
            SearchProblem problem, SearchState from, List<Trial> trials, int most, BooleanSupplier isStopped) {
        return searches.with(problem.name(), () -> begin(problem), search -> {
            var look = Look.along(search, from.forProblem(problem.name()), trials);
            var end = clock.instant().plus(patience);
            while (look.goesOn(most) && !isStopped.getAsBoolean()) {
                look.step();
                if (look.hasFound() && clock.instant().isAfter(end)) {
                    break;
                }
            }
            return look.batch();
        });
    }

    private Search begin(SearchProblem problem) {
        var code = new CodeBase(problem.files(), problem.baseline(), repository);
        return Search.begin(code, problem.target(), problem.baseline(), problem.seed());
    }
}
