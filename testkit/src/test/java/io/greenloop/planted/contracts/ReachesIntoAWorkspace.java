package io.greenloop.planted.contracts;

import io.greenloop.planted.workspace.Checkout;

/** Breaks: contracts know nothing of ours. */
record ReachesIntoAWorkspace(Checkout checkout) {}
