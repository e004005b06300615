/** What each of the four services needs to be a process of its own: its topics, and an end. */
package io.greenloop.service;
