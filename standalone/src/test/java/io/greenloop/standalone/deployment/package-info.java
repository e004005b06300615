/** Checks what the four services are deployed with: the manifests for Kubernetes and the file for compose. */
package io.greenloop.standalone.deployment;
