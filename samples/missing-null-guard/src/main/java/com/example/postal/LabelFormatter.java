package com.example.postal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes an address the way a label shows it; lines that would be empty are left out. */
public final class LabelFormatter {

    public List<String> format(Address address) {
        List<String> lines = new ArrayList<>();
        lines.add(address.recipient());
        lines.add(address.street());
        String suite = address.suite();
        if (!suite.isBlank()) {
            lines.add("Suite " + suite.strip());
        }
        lines.add(address.postcode() + " " + address.town().toUpperCase(Locale.ROOT));
        return lines;
    }
}
