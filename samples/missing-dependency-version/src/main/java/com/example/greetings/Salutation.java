package com.example.greetings;

/** How somebody wishes to be addressed. */
public enum Salutation {
    NONE(""),
    DOCTOR("Dr."),
    PROFESSOR("Prof.");

    private final String written;

    Salutation(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }
}
