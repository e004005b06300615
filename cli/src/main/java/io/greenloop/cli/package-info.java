/**
 * The {@code greenloop} command: starts and stops the standalone system, hands it a project and shows the loop as it
 * happens. It speaks to Greenloop over REST alone.
 */
package io.greenloop.cli;
