/** All four services in one process, on the same Kafka channels and the same PostgreSQL as anywhere else. */
package io.greenloop.standalone;
