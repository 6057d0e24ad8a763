/**
 * Inference: how sure a mean over rows is, whether two differ, and how that changes where many are
 * asked about, or one is asked about every night.
 */
package org.surprisal.information.inference;
