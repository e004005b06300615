package io.greenloop.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes names of members of maps as {@link StorableText} writes texts. */
final class StorableKey extends JsonSerializer<String> {

    @Override
    public void serialize(String key, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeFieldName(StorableText.of(key));
    }
}
