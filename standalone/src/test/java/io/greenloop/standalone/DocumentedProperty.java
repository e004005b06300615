package io.greenloop.standalone;

import io.greenloop.service.configuration.KnownProperty;

/**
 * A property as its source describes it.
 *
 * @param section what the properties beside it have in common
 * @param standard its value when nothing is configured; empty when it has none
 * @param meaning one or more sentences in Markdown; empty when nobody wrote any
 */
record DocumentedProperty(String section, KnownProperty property, String standard, String meaning) {

    String name() {
        return property.name();
    }
}
