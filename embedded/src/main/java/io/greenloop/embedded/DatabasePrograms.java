package io.greenloop.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where the database's programs are unpacked and run from: nobody else may put programs of theirs there. */
final class DatabasePrograms {

    private DatabasePrograms() {}

    /** @throws InfrastructureFailure when the folder belongs to somebody else */
    static Path folder() throws IOException {
        var user = System.getProperty("user.name");
        var folder = Path.of(System.getProperty("java.io.tmpdir")).resolve("greenloop-postgres-" + user);
        OwnerOnly.createFolders(folder);
        var owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
        if (!owner.equals(user)) {
            throw new InfrastructureFailure(
                    "%s belongs to %s; programs are not run from there".formatted(folder, owner));
        }
        return folder;
    }
}
