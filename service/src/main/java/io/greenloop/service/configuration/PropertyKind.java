package io.greenloop.service.configuration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What the text of a property must look like. */
public enum PropertyKind {
    TEXT("text", text -> text),
    FLAG("true or false", PropertyKind::flag),
    WHOLE_NUMBER("a whole number", Integer::valueOf),
    NUMBER("a number", BigDecimal::new),
    DURATION("a duration such as PT90S", DurationConverter::parseDuration),
    SIZE("a size such as 100M", text -> new MemorySizeConverter().convert(text).asBigInteger()),
    PATH("a path", Path::of),
    ADDRESS("an address such as http://localhost:8000", PropertyKind::address);

    private static final Set<String> FLAGS = Set.of("true", "false", "yes", "no", "on", "off", "1", "0");

    private final String words;
    private final Function<String, Comparable<?>> reader;

    PropertyKind(String words, Function<String, Comparable<?>> reader) {
        this.words = words;
        this.reader = reader;
    }

    /** For people: what is allowed. */
    public String words() {
        return words;
    }

    /** @throws RuntimeException when the text is none of this kind */
    Comparable<?> read(String text) {
        return reader.apply(text);
    }

    private static String flag(String text) {
        if (!FLAGS.contains(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static URI address(String text) {
        var address = URI.create(text);
        if (!address.isAbsolute() || address.getHost() == null) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }
}
