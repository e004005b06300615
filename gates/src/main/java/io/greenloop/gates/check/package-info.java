/** Anyone's change to a repository before all gates, without a server. */
package io.greenloop.gates.check;
