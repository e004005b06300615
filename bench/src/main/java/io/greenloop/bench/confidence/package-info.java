/** Learns how much to trust a plausible candidate, from cases whose tests the search never saw. */
package io.greenloop.bench.confidence;
