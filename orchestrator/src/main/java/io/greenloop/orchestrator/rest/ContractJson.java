package io.greenloop.orchestrator.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenloop.contracts.Json;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Writes REST answers as every other message of Greenloop is written. */
@Provider
public final class ContractJson implements ContextResolver<ObjectMapper> {

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Json.mapper();
    }
}
