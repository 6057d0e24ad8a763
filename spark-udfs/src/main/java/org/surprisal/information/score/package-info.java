/**
 * Scores of labelled predictions: log loss, Brier score and what is derived from them, and the
 * tallies that have the loss class by class.
 */
package org.surprisal.information.score;
