/** How many bad patches the gates stop, how many good changes they let through, and how fast they are. */
package io.greenloop.bench.gates;
