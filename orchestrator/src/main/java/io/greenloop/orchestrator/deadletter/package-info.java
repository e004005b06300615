/** Dead letters as an operator meets them: listed, read, replayed. */
package io.greenloop.orchestrator.deadletter;
