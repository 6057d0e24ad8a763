/**
 * Cross-entropy and divergence: how far one distribution is from another, or a prediction from what
 * happened, for one row.
 */
package org.surprisal.information.divergence;
