package io.greenloop.cli;

import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Outcome;
import java.util.Optional;

/**
 * How a job ended.
 *
 * @param patch what heals the project; of a job that did not heal, the best candidate if there is one
 */
record Ending(JobView job, JobNews.Ended news, Optional<String> patch) {

    boolean isHealed() {
        return news.outcome() == Outcome.HEALED;
    }
}
