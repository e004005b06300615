/** Who may talk to this host at all: loopback names, no foreign page, the token of the owner's file. */
package io.greenloop.orchestrator.security;
