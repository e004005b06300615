/** What a change breaks for the compiler. */
package io.greenloop.javasource.compile;
