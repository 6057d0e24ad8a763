/** Predictions that are normal distributions. */
package org.surprisal.information.gaussian;
