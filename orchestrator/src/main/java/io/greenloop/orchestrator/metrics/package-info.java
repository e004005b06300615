/** What the orchestrator measures of itself and of the loop; {@code docs/rest.md} names each. */
package io.greenloop.orchestrator.metrics;
