/** The analyzer: gates every candidate before anything runs it, and lists what speaks for and against the plausible ones. */
package io.greenloop.analyzer;
