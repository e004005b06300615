/** Kinds of mistakes in which a statement is missing, misplaced or one too many. */
package io.greenloop.patcher.domain.template.statement;
