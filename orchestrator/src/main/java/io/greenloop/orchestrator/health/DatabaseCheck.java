package io.greenloop.orchestrator.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements AsyncHealthCheck {

    private static final String NAME = "database";

    private final DataSource database;

    @Inject
    DatabaseCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return BoundedCheck.of(NAME, this::look);
    }

    private HealthCheckResponse look() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(2);
            statement.execute("select 1");
            return HealthCheckResponse.named(NAME).up().build();
        } catch (SQLException away) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("reason", "SQL state " + away.getSQLState())
                    .build();
        }
    }
}
