/** Keeps secrets and personal data out of prompts. */
package io.greenloop.patcher.redaction;
