/** What code can do beyond computing: to its JVM, to its host, to those who watch it. */
package io.greenloop.javasource.powers;
