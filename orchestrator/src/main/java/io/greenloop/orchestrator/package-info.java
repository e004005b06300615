/**
 * The service that alone decides about jobs and alone keeps their state. {@code domain} is plain Java; {@code
 * persistence}, {@code messaging} and {@code rest} are its edges.
 */
package io.greenloop.orchestrator;
