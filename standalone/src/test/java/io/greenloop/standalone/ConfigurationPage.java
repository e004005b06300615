package io.greenloop.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The page of all properties, in Markdown. */
final class ConfigurationPage {

    private static final String HEAD = """
            # Configuration

            <!-- Made from the sources by ConfigurationPageTest, which says how to make it again. Do not edit. -->

            Every property of Greenloop. Each can be set in `~/.greenloop/greenloop.properties` (for `./greenloop`), as a system
            property (`GREENLOOP_JAVA_OPTIONS=-Dgreenloop.orchestrator.running-jobs=4 ./greenloop up`) or as a variable of the
            environment; a system property wins over the environment, and that over the file. The four services read the same
            names, each what it needs, so that they can share one environment.

            Lists are separated by commas. Durations are ISO 8601 (`PT90S`) or Quarkus's short form (`90s`), sizes are bytes or
            `512K`, `100M`, `1G`. `${...}` stands for the value of another property.

            A misspelt property, and a value that is not allowed, is refused before anything starts, in one line and with exit
            code 2 of `./greenloop`:

            ```text
            greenloop: greenloop.sandbx.processes is no property; did you mean greenloop.sandbox.processes?
            greenloop: greenloop.orchestrator.running-jobs is '0', a whole number from 1 to 10000 is allowed
            ```
            """;

    private static final String TAIL = """

            ## Quarkus's own

            Greenloop runs on Quarkus, and everything of Quarkus can be configured. These are the ones it needs from you when
            broker and database are yours; a name that is misspelt here is not found out.

            | property | variable | meaning |
            |---|---|---|
            | `kafka.bootstrap.servers` | `KAFKA_BOOTSTRAP_SERVERS` | The broker's addresses, `host:port` separated by commas. Other settings of Kafka clients are `kafka.*` too, such as `kafka.security.protocol`. |
            | `quarkus.datasource.jdbc.url` | `QUARKUS_DATASOURCE_JDBC_URL` | The database, such as `jdbc:postgresql://db:5432/greenloop`; the orchestrator alone needs it. |
            | `quarkus.datasource.username` | `QUARKUS_DATASOURCE_USERNAME` | Its user, who owns the schema. |
            | `quarkus.datasource.password` | `QUARKUS_DATASOURCE_PASSWORD` | The user's password. |
            | `quarkus.http.host` | `QUARKUS_HTTP_HOST` | Address that HTTP listens on; `127.0.0.1` unless said otherwise. |
            | `quarkus.http.port` | `QUARKUS_HTTP_PORT` | Port of HTTP of a service alone; for standalone see `greenloop.port`. |
            | `quarkus.http.limits.max-body-size` | `QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE` | Largest request at all; `1G`. |
            | `quarkus.log.level` | `QUARKUS_LOG_LEVEL` | How much is logged; `INFO`. |

            ## The command line's own

            Read by `./greenloop` and not by a service.

            | variable | meaning |
            |---|---|
            | `GREENLOOP_HOME` | The user's folder; `~/.greenloop`. |
            | `GREENLOOP_JAVA_OPTIONS` | Options for the server's JVM, separated by blanks. |
            | `GREENLOOP_BUILD` | `never`: run what was built last, whatever has changed since. |
            | `NO_COLOR` | Not empty: no colours. |
            | `JAVA_HOME` | The JDK to run on. |
            """;

    private ConfigurationPage() {}

    static String of(List<DocumentedProperty> properties) {
        var sections = new LinkedHashMap<String, List<DocumentedProperty>>();
        properties.forEach(property -> sections.computeIfAbsent(property.section(), name -> new ArrayList<>())
                .add(property));
        var page = new StringBuilder(HEAD);
        sections.forEach((section, members) -> page.append(section(section, members)));
        return page.append(TAIL).toString();
    }

    private static String section(String section, List<DocumentedProperty> members) {
        var prefix = members.get(0).name().split("\\.")[1];
        var text = new StringBuilder("\n## %s\n\n%s\n\n".formatted(title(section, prefix), section));
        text.append("| property | variable | value | default | meaning |\n|---|---|---|---|---|\n");
        members.forEach(member -> text.append("| `%s` | `%s` | %s | %s | %s |%n"
                .formatted(
                        member.name(),
                        member.property().variable(),
                        (member.property().many() ? "a list: " : "")
                                + member.property().allowed(),
                        member.standard().isEmpty() ? "none" : "`%s`".formatted(member.standard()),
                        member.meaning())));
        return text.toString();
    }

    private static String title(String section, String prefix) {
        return section.startsWith("Where Greenloop lives") ? "`greenloop.*`" : "`greenloop.%s.*`".formatted(prefix);
    }
}
