/** Kinds of small mistakes, and what puts them right. */
package io.greenloop.patcher.domain.template;
