/** What the three workers share: a command in, beats while it runs, an event out, and never a lost command. */
package io.greenloop.worker;
