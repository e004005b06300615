/** The one way in for jobs, whether they come over REST or Kafka: checked, and their code taken in at once. */
package io.greenloop.orchestrator.intake;
