/** Ways to break a real project so that its tests may stay green; written without looking at the gates. */
package io.greenloop.bench.gates.mutation;
