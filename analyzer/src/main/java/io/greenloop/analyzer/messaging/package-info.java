/** The analyzer's thin edge: commands in, events out. */
package io.greenloop.analyzer.messaging;
