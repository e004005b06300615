/** Keeps secrets and personal data out of prompts and of the logs that are kept. */
package io.greenloop.worker.redaction;
