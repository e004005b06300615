/** Templates that replace one expression, or an operator, by another. */
package io.greenloop.patcher.domain.template.expression;
