/** The broken projects under {@code samples/}, as tests and benchmarks read them. */
package io.greenloop.testkit.samples;
