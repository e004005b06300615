package io.greenloop.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Containment;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.orchestrator.domain.JobOrder;
import io.greenloop.orchestrator.persistence.JobStore;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which repositories go and which stay, with jobs that are really in the database. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class UnneededRepositoriesQuarkusTest {

    private static final String CODE = "0123456789012345678901234567890123456789";

    @Inject
    Jobs jobs;

    @Inject
    JobStore store;

    @Inject
    JobRepositories repositories;

    @Inject
    RepositorySettings settings;

    @Test
    void anEndedJobsRepositoryIsKeptAsLongAsTheSettingsSay() {
        var ended = repository();
        var waiting = repository();
        jobs.accept(job(ended));
        jobs.accept(job(waiting));
        jobs.cancel(ended, "over");

        removeAt(Instant.now().plus(settings.keep()).minus(Duration.ofMinutes(1)));
        assertThat(isThere(ended)).isTrue();

        removeAt(Instant.now().plus(settings.keep()).plus(Duration.ofMinutes(1)));
        assertThat(isThere(ended)).isFalse();
        assertThat(isThere(waiting)).isTrue();
        jobs.cancel(waiting, "over");
    }

    @Test
    void whatACrashLeftBeforeTheJobWasAcceptedGoesAndAnImportUnderWayStays() throws IOException {
        var left = repository();
        Files.setLastModifiedTime(
                settings.root().resolve(left + ".git"),
                FileTime.from(Instant.now().minusSeconds(60)));
        var underWay = repository();
        var foreign = Files.createDirectories(settings.root().resolve("not-a-job.git"));

        removeAt(Instant.now().minusSeconds(1));

        assertThat(isThere(left)).isFalse();
        assertThat(isThere(underWay)).isTrue();
        assertThat(foreign).exists();
        repositories.workspaces().delete(underWay.value());
        Files.delete(foreign);
    }

    /** As a process that starts at this moment does it. */
    private void removeAt(Instant moment) {
        var clock = Clock.fixed(moment, ZoneOffset.UTC);
        QuarkusTransaction.requiringNew()
                .run(() -> new UnneededRepositories(repositories, settings, store, clock, moment).remove());
    }

    private boolean isThere(JobId job) {
        return repositories.workspaces().exists(job.value());
    }

    private JobId repository() {
        var id = JobId.of(UUID.randomUUID());
        repositories.workspaces().create(id.value()).close();
        return id;
    }

    private static NewJob job(JobId id) {
        var request = new JobRequest(new ProjectSource.Folder("rates"), List.of(), Policy.STANDARD, "");
        return new NewJob(JobOrder.of(id, request, Containment.FULL), CODE);
    }
}
