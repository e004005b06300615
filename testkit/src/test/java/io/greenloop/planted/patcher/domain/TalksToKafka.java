package io.greenloop.planted.patcher.domain;

import org.apache.kafka.common.TopicPartition;

/** Breaks: domains are plain Java. */
record TalksToKafka(TopicPartition partition) {}
