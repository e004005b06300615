/** The model engines: what a model is asked, what it may cost, and what its answer becomes. */
package io.greenloop.patcher.domain.model;
