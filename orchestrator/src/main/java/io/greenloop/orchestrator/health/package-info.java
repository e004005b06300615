/** Whether the orchestrator can take jobs, told apart by what it needs for that. No check takes longer than two seconds. */
package io.greenloop.orchestrator.health;
