/**
 * What Greenloop's services say to one another: commands, events, the job and policy records, topic names. Everything
 * here checks itself when made, copies what it is given and says nothing bulky or secret in {@code toString}.
 */
package io.greenloop.contracts;
