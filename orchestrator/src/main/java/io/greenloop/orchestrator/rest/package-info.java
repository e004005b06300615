/** The orchestrator over HTTP: jobs, their news as they happen, their patches, and problems after RFC 9457. */
package io.greenloop.orchestrator.rest;
