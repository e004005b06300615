package io.greenloop.orchestrator.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One piece of news about a job. */
@Entity
@Table(name = "job_news")
public class NewsEntity {

    /** Counted from 1 for each job. */
    @Embeddable
    public record Key(@Column(name = "job_id") UUID jobId, long sequence) {}

    @EmbeddedId
    Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    String event;
}
