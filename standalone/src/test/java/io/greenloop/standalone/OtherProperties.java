package io.greenloop.standalone;

import io.greenloop.service.configuration.KnownProperty;
import io.greenloop.service.configuration.PropertyKind;
import java.util.List;

/** Properties of Greenloop that are read where no {@code @ConfigMapping} can be. */
final class OtherProperties {

    private static final String SECTION = "Where Greenloop lives and listens.";

    private OtherProperties() {}

    static List<DocumentedProperty> all() {
        return List.of(
                property(
                        "greenloop.home",
                        PropertyKind.PATH,
                        "",
                        "${user.home}/.greenloop",
                        "The user's folder, with the access token."),
                property(
                        "greenloop.data",
                        PropertyKind.PATH,
                        "",
                        "${greenloop.home}/data",
                        "Folder of the bundled broker and database and of the jobs' repositories."),
                property(
                        "greenloop.port",
                        PropertyKind.WHOLE_NUMBER,
                        "0..65535",
                        "0",
                        "Port of REST; 0 takes a free one, which `./greenloop status` tells."),
                property(
                        "greenloop.infrastructure",
                        PropertyKind.TEXT,
                        "",
                        "embedded",
                        "`given`: standalone uses the broker and the database that `kafka.bootstrap.servers` and"
                                + " `quarkus.datasource.*` name, instead of bringing its own."),
                property(
                        "greenloop.instance",
                        PropertyKind.TEXT,
                        "",
                        "",
                        "What the consumers of one process are known by; standalone draws it once for its data and sets it"
                                + " itself."),
                property(
                        "greenloop.ends-with",
                        PropertyKind.WHOLE_NUMBER,
                        "1..",
                        "",
                        "Process id; when that process ends, this one ends. `fix` and `demo` use it."));
    }

    private static DocumentedProperty property(
            String name, PropertyKind kind, String range, String standard, String meaning) {
        return new DocumentedProperty(SECTION, new KnownProperty(name, kind, false, range), standard, meaning);
    }
}
