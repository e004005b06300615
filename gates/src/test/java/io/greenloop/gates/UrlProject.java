package io.greenloop.gates;

/** A small project with one message, for asking what may become of it. */
final class UrlProject {

    static final String PARSER = "src/main/java/com/acme/UrlParser.java";

    private UrlProject() {}

    static Review review() {
        return Review.ofProject().file(PARSER, """
                        package com.acme;
                        class UrlParser {
                          String parse(String url) {
                            if (url.length() < 3) throw new IllegalArgumentException("Error: Invalid URL");
                            return url;
                          }
                        }
                        """);
    }
}
