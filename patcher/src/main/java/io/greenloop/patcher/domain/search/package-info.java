/** The template engine: finds, ranks, checks and proposes small changes. */
package io.greenloop.patcher.domain.search;
