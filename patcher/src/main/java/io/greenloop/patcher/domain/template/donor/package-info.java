/** Expressions that could stand in a place: those of the file, and those that are put together from what is in scope. */
package io.greenloop.patcher.domain.template.donor;
