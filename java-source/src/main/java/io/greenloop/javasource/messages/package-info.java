/** What code can say to the world: the texts of its exceptions, logs, responses and bundles. */
package io.greenloop.javasource.messages;
