/** What the four services do alike as processes: their topics, dead letters, checked configuration, an end. */
package io.greenloop.service;
