package com.example.postal;

import java.util.List;
import java.util.stream.Collectors;

/** Labels of several addresses as one text, parted by empty lines. */
public final class LabelSheet {

    private final LabelFormatter formatter;

    public LabelSheet(LabelFormatter formatter) {
        this.formatter = formatter;
    }

    public String print(List<Address> addresses) {
        return addresses.stream()
                .map(formatter::format)
                .map(lines -> String.join("\n", lines))
                .collect(Collectors.joining("\n\n"));
    }
}
