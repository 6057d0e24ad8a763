/**
 * What accumulates: sums, products and counts of which every aggregate is made, exact to the last
 * bit whatever the order, and the contract of a tally.
 */
package org.surprisal.information.accumulation;
