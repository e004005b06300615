package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Tier;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.project.LocalRepository;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
     * @param most candidates wanted
     * @param isStopped asked between candidates; what was found until then is handed over
     */
    public Batch propose(SearchProblem problem, SearchState from, int most, BooleanSupplier isStopped) {
        return searches.with(problem.name(), () -> begin(problem), search -> {
            var look = new Look(search, from.forProblem(problem.name()));
            var end = clock.instant().plus(patience);
            while (look.goesOn(most) && !isStopped.getAsBoolean()) {
                look.step();
                if (!look.found.isEmpty() && clock.instant().isAfter(end)) {
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

    /** One walk along the drafts of a search. */
    private static final class Look {

        private final Search search;
        private final String problem;
        private final LinkedHashSet<String> proposed;
        private final List<Candidate> found = new ArrayList<>();
        private int position;
        private int characters;
        private boolean isFull;

        Look(Search search, SearchState from) {
            this.search = search;
            this.problem = from.problem();
            this.proposed = new LinkedHashSet<>(from.proposed());
            this.position = from.position();
        }

        boolean goesOn(int most) {
            return position < search.size() && found.size() < most && !isFull;
        }

        void step() {
            var draft = search.draft(position);
            candidate(draft).ifPresentOrElse(this::take, () -> position++);
        }

        private void take(Candidate candidate) {
            if (characters + candidate.diff().length() > Candidate.LONGEST_BATCH) {
                isFull = true;
                return;
            }
            position++;
            characters += candidate.diff().length();
            proposed.add(candidate.id());
            found.add(candidate);
        }

        /** Empty for what was proposed before, changes nothing, is too long or does not type-check. */
        private Optional<Candidate> candidate(Draft draft) {
            return search.diff(draft)
                    .filter(diff -> diff.length() <= Candidate.LONGEST_DIFF)
                    .filter(diff -> !proposed.contains(Candidate.idOf(diff)))
                    .map(diff -> Candidate.of(
                            diff,
                            Tier.TEMPLATE,
                            draft.template(),
                            draft.explanation(),
                            draft.path(),
                            draft.line(),
                            proposed.size() + 1));
        }

        Batch batch() {
            return new Batch(found, new SearchState(problem, position, proposed), position >= search.size());
        }
    }
}
