package com.example.greetings;

import org.apache.commons.lang3.StringUtils;

/** Writes the first line of a letter. */
public final class Greeting {

    public String open(Salutation salutation, String surname) {
        if (StringUtils.isBlank(surname)) {
            return "Dear customer,";
        }
        String name = StringUtils.normalizeSpace(salutation.written() + " " + surname);
        return "Dear " + name + ",";
    }

    /** A line for narrow displays, shortened with dots. */
    public String shortened(Salutation salutation, String surname, int width) {
        return StringUtils.abbreviate(open(salutation, surname), width);
    }
}
