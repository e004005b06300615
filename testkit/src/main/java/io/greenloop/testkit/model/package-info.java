/** A model server that speaks the OpenAI protocol and misbehaves on demand. */
package io.greenloop.testkit.model;
