/** How many faults the system heals, how many of the patches are right, and how long that takes. */
package io.greenloop.bench.healing;
