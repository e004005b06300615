/** A real Kafka broker and a real PostgreSQL, started from Maven artifacts alone, for standalone and for tests. */
package io.greenloop.embedded;
