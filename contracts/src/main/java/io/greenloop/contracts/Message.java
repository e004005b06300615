package io.greenloop.contracts;

/** Anything that travels over Kafka as the data of a CloudEvent. */
public sealed interface Message permits StepCommand, StepEvent, StopWork, JobRequest, JobEvent {}
