/** How many candidates each lane of the test-runner validates for a second of CPU time. */
package io.greenloop.bench.validation;
