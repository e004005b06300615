/** The project that is to be healed, as the engines see it. */
package io.greenloop.patcher.domain.project;
