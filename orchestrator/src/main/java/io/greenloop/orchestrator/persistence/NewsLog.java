package io.greenloop.orchestrator.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.Json;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the world was told of each job, in order. Every method needs a transaction. */
@ApplicationScoped
public class NewsLog implements PanacheRepositoryBase<NewsEntity, NewsEntity.Key> {

    public void append(JobEvent event) {
        var row = new NewsEntity();
        row.key = new NewsEntity.Key(UUID.fromString(event.jobId().value()), event.sequence());
        try {
            row.event = Json.mapper().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("news of job %s cannot be written".formatted(event.jobId()), e);
        }
        persist(row);
    }

    /** What followed the sequence given, at most so many. */
    public List<JobEvent> after(JobId job, long sequence, int most) {
        return find(
                        "key.jobId = ?1 and key.sequence > ?2 order by key.sequence",
                        UUID.fromString(job.value()),
                        sequence)
                .range(0, most - 1)
                .stream()
                .map(NewsLog::read)
                .toList();
    }

    private static JobEvent read(NewsEntity row) {
        try {
            return Json.mapper().readValue(row.event, JobEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("news %s cannot be read".formatted(row.key), e);
        }
    }
}
