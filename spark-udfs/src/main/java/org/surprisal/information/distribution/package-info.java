/** Making distributions of weights, counts and logits. */
package org.surprisal.information.distribution;
