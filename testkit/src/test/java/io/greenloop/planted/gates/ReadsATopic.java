package io.greenloop.planted.gates;

import org.apache.kafka.common.TopicPartition;

/** Breaks: gates are plain Java too. */
record ReadsATopic(TopicPartition partition) {}
