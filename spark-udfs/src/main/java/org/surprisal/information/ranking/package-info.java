/**
 * Ranking: how well scores put what happened above what did not, whatever their values. Everything
 * here is a function of one tally: how many positives and negatives there are by score.
 */
package org.surprisal.information.ranking;
