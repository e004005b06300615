package io.greenloop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that leads a browser to the page signed in. It holds the token, so it is its owner's alone; a browser is given
 * the file's name, because what a program is started with everybody on the machine can read.
 */
final class SignedInPage {

    private final Path file;

    SignedInPage(Home home) {
        file = home.folder().resolve("open.html");
    }

    /** The file, for the system that runs now. */
    Path leadingTo(Announcement running) {
        var token = URLEncoder.encode(running.token(), UTF_8).replace("+", "%20");
        var html = """
                <!doctype html>
                <meta charset="utf-8">
                <meta name="referrer" content="no-referrer">
                <meta http-equiv="refresh" content="0;url=%s/#token=%s">
                <title>Greenloop</title>
                """.formatted(running.url(), token);
        try {
            var written = Files.createTempFile(file.getParent(), "open", ".html");
            if (written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(written, html);
            return Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Trouble("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
